/** Words that are no longer used, each with what to write instead. docs/glossary.md explains the terms. */
type Retired = readonly [pattern: RegExp, instead: string];

/** In what people read: strings, JSX text and docs. */
export const RETIRED_PHRASES: readonly Retired[] = [
  [/\be-mail/i, "email"],
  [/\bcolour/i, "color"],
  [/\bcancelled\b/, "canceled"],
  [/\b(somebody|anybody|everybody)\b/i, "someone, anyone, everyone"],
  [/\bnobody('s|’s|s)\b/i, "no one’s, or say what is missing"],
  [/\bby (itself|themselves)\b/i, "automatically, or leave it out"],
  [/\bwoken?( up)?\b|\bwakes? up\b|\basleep\b|\b(ticket|tickets|it) sleeps?\b/i, "snooze, unsnooze"],
  [/\bdone with\b/i, "resolved or closed"],
  [/\bopen(ed)? again\b/i, "reopen"],
  [/\bunproved\b|\bproved\b/i, "verified, unverified"],
  [/\bthe asker\b|\bwhoever asks\b|\bwho asks\b/i, "the caller"],
  [/\bbeing told\b|\btell me when\b/i, "notifications, notify me about"],
  [/\bside bar\b/i, "sidebar"],
  [/\bcommand bar\b/i, "command menu"],
  [/\broll(ed)? (the |a )?secret/i, "rotate the secret"],
  [/\bend(ed)? (it )?now\b/i, "revoke now"],
  [/\b(shelf|shelves)\b/i, "folder"],
  [/\b(was|were|is) not (saved|changed|added|removed|sent|made|loaded)\b/i, "couldn’t …"],
  [/\bcannot be taken back\b|\bcan't be taken back\b/i, "can’t be undone"],
  [/\bthere is no (such (ticket|view|page|team|tag|agent|workspace)|ticket #)/i, "… not found"],
  [/\bis like this\b|\bis called so\b/i, "no matches"],
  [/\bon the strength of\b/i, "based on"],
  [/\bbeside what\b|\bstands? above\b|\bstands? beside\b/i, "shown above, next to"],
  [/\bthe house\b|\bthe life of a\b|\bwho is asking\b/i, "project layout, request lifecycle, actors"],
  [/\bhand(ed)? in\b|\bhand your message in\b/i, "send"],
];

/** Names in code, whole or in part (`shelf` also finds `shelfOf`). */
export const RETIRED_NAMES: readonly Retired[] = [
  [/shelf|shelves/i, "folder"],
  [/maySleep|wakeTickets|wakeUp|sleepUntil/, "canResnooze, unsnoozeTickets"],
  [/tellArranged|Arrangement|ArrangedSignal/, "notifyConfigChanged, ConfigKind, ConfigSignal"],
  [/partDrafts/, "splitDrafts"],
  [/shareWith/, "copyRelations"],
  [/settleMail|settleNew/, "recordMailOutcome, clearNewTicketNotifications"],
  [/joinSql|noSql/, "sqlJoin, emptySql"],
  [/useMoves|describeMove/, "useTicketMerge, describeMerge"],
  [/^desk(?!top)|Desk(?!top)/, "inbox layout, inbox route"],
  [/absorbContact/, "mergeContactInto"],
  [/[Uu]nproved|[Pp]roved/, "verified, unverified"],
  [/tradeCode|findGrant|doorResponse/, "exchangeCode, authorizeVisit, signInResponse"],
  [/wishFor|takeWish/, "queueShortcut"],
  [/holdOrder/, "freezeOrder"],
  [/[Cc]olour/, "color"],
  [/CommandBar|commandBar/, "CommandMenu"],
];
