export { configure } from "./base-url";
export { LodgeWidget, LodgeWidget as default } from "./lodge-widget";
export type { LodgeHandle, LodgeWidgetProps } from "./lodge-widget";
