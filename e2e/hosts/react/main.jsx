import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import Support from "./support.jsx";

createRoot(document.querySelector("#app")).render(
  <StrictMode>
    <Support />
  </StrictMode>,
);
