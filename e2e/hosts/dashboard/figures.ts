/** What the product shows about itself: plausible, and the same on every visit. */
export const MEASURES = [
  { name: "Visitors", value: "48,210", change: "+12.4 %" },
  { name: "Sign-ups", value: "1,284", change: "+6.1 %" },
  { name: "Conversion", value: "2.66 %", change: "−0.2 pt" },
  { name: "Revenue", value: "€ 38,940", change: "+9.8 %" },
] as const;

export const VISITORS = [
  1180, 1240, 1310, 1290, 960, 905, 1350, 1420, 1395, 1460, 1510, 1080, 1010, 1480, 1560, 1605, 1580, 1640,
  1190, 1120, 1610, 1700, 1755, 1730, 1820, 1330, 1270, 1790, 1905, 1960,
] as const;

export const PAGES = [
  { path: "/", views: "21,874", time: "1:12", exits: "31 %" },
  { path: "/pricing", views: "9,406", time: "2:04", exits: "24 %" },
  { path: "/docs/getting-started", views: "6,118", time: "3:41", exits: "18 %" },
  { path: "/blog/measuring-what-matters", views: "4,902", time: "2:57", exits: "52 %" },
  { path: "/changelog", views: "2,233", time: "1:30", exits: "44 %" },
] as const;

export const REPORTS = [
  { name: "Weekly summary", schedule: "Mondays, 08:00", sentTo: "3 people", last: "16 November" },
  { name: "Acquisition by channel", schedule: "Monthly", sentTo: "Marketing", last: "1 November" },
  { name: "Checkout funnel", schedule: "On demand", sentTo: "—", last: "11 November" },
  { name: "Retention cohorts", schedule: "Monthly", sentTo: "Product", last: "1 November" },
] as const;

export const INVOICES = [
  { number: "NW-2026-011", date: "1 November 2026", amount: "€ 149.00", state: "Paid" },
  { number: "NW-2026-010", date: "1 October 2026", amount: "€ 149.00", state: "Paid" },
  { number: "NW-2026-009", date: "1 September 2026", amount: "€ 149.00", state: "Paid" },
] as const;
