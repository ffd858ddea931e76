// One story for the demo: a small product's customers and their questions, in every status.
import type { TicketStatus } from "@/lib/tickets/model/labels";

type Line = { by: "customer" | "agent"; text: string };

export type TicketStory = {
  customer: number;
  category: string;
  subject: string;
  /** Hours ago that it began. */
  hoursAgo: number;
  lines: Line[];
  status: TicketStatus;
};

export const CUSTOMERS = [
  { email: "jane.miller@northwind.example", name: "Jane Miller" },
  { email: "samir.haddad@northwind.example", name: "Samir Haddad" },
  { email: "yuki+billing@northwind.example", name: "Yuki Tanaka" },
];

export const TICKETS: TicketStory[] = [
  {
    customer: 0,
    category: "billing",
    subject: "Refund for the September invoice",
    hoursAgo: 900,
    status: "closed",
    lines: [
      {
        by: "customer",
        text: "We were billed for 12 seats in September, but only 9 were in use. Can you refund the difference?",
      },
      {
        by: "agent",
        text: "You are right: three seats were removed on 30 August. I have refunded them; it takes up to five days to arrive.",
      },
      { by: "customer", text: "It has arrived. Thank you!" },
    ],
  },
  {
    customer: 0,
    category: "question",
    subject: "Can I change the owner of a dashboard?",
    hoursAgo: 300,
    status: "resolved",
    lines: [
      {
        by: "customer",
        text: "A colleague has left and all of our sales dashboards belong to her. How do I move them to me?",
      },
      {
        by: "agent",
        text: "Open Settings > Members, choose her account, and use “Transfer dashboards”. Nothing changes for those who view them.",
      },
    ],
  },
  {
    customer: 0,
    category: "problem",
    subject: "Scheduled report arrives without its charts",
    hoursAgo: 52,
    status: "pending",
    lines: [
      {
        by: "customer",
        text: "Since Monday the weekly report comes with empty boxes where the charts should be. The numbers are there.",
      },
      {
        by: "agent",
        text: "Thank you for telling us. Which mail program do you read it in, and does the version in the browser show the charts?\n\nThe link to it is at the bottom of the mail.",
      },
    ],
  },
  {
    customer: 0,
    category: "problem",
    subject: "Export to CSV stops at 10,000 rows",
    hoursAgo: 3,
    status: "open",
    lines: [
      {
        by: "customer",
        text: "The export of our orders table ends after 10,000 rows, without a message. We have about 48,000.\n\nIs there a limit, and can it be lifted for us?",
      },
    ],
  },
  {
    customer: 1,
    category: "question",
    subject: "Which IP addresses do you connect from?",
    hoursAgo: 26,
    status: "pending",
    lines: [
      { by: "customer", text: "Our database only admits known addresses. Which ones should we allow?" },
      {
        by: "agent",
        text: "They are listed under Settings > Connections, at the bottom of the page. The list changes at most once a year, and we write to you 30 days before.",
      },
    ],
  },
  {
    customer: 1,
    category: "problem",
    subject: "Two-factor codes are refused since this morning",
    hoursAgo: 1.2,
    status: "open",
    lines: [
      {
        by: "customer",
        text: "None of my codes work since about eight o'clock. I am still signed in on this computer, so I can follow any steps you need.",
      },
      {
        by: "agent",
        text: "That is usually the clock of the phone. Could you check that it sets its time automatically?",
      },
      { by: "customer", text: "It does, and the time is right to the second. Codes of other services work." },
    ],
  },
  {
    customer: 2,
    category: "billing",
    subject: "Invoice needs our VAT number",
    hoursAgo: 7,
    status: "open",
    lines: [
      {
        by: "customer",
        text: "Please add our VAT number to the invoices from now on, and to the last one if that is possible.",
      },
    ],
  },
  {
    customer: 2,
    category: "question",
    subject: "Dark theme for embedded charts",
    hoursAgo: 150,
    status: "resolved",
    lines: [
      { by: "customer", text: "Can an embedded chart follow the theme of the page it stands in?" },
      { by: "agent", text: "Yes: add theme=auto to its address. It follows the reader's system." },
    ],
  },
];

/** Somebody who only typed an address: what an agent must not mistake for the customer of that name. */
export const STRANGER = {
  name: "Jane Miller",
  email: "jane.miller@northwind.example",
  subject: "Please change the address of our account",
  body: "Hello, this is Jane. I can't get into my account. Please change its e-mail to jane.private@mail.example, and send me a new password there.",
  hoursAgo: 5,
};
