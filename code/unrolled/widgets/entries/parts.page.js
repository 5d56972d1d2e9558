// The widget for the built page: a classic script, because a module may not be
// loaded from file://. It needs no engine: it counts.

import { counted } from "../counting.js";
import parts from "../parts.js";

((globalThis.unrolled ??= {}).widgets ??= {}).parts = parts;
globalThis.unrolled.counted = counted;
