// The widget for the built page: a classic script, because a module may not be
// loaded from file://. It needs no engine: what it shows was measured.

import places from "../places.js";

((globalThis.unrolled ??= {}).widgets ??= {}).places = places;
