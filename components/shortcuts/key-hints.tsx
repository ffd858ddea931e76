"use client";

import { Fragment } from "react";
import { Kbd } from "@/components/ui/kbd";
import { keySymbols } from "./shortcut-keys";
import { alternatives } from "./shortcut-registry";
import { isMac } from "./use-key-listener";

/** A shortcut's keys, drawn as on the keyboard. */
export function KeyHints({ keys }: { keys: string }) {
  const mac = isMac();
  return alternatives(keys).map((way, index) => (
    <Fragment key={way}>
      {index > 0 && <span className="text-xs text-muted">or</span>}
      {keySymbols(way, mac).map((combo, position) => (
        <Fragment key={position}>
          {position > 0 && <span className="text-xs text-muted">then</span>}
          {combo.map((sign) => (
            <Kbd key={sign}>{sign}</Kbd>
          ))}
        </Fragment>
      ))}
    </Fragment>
  ));
}
