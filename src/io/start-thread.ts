import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { start } from "./start.ts";

// A thread has no compiled code of its own, but it may have that of earlier runs.
start(fileURLToPath(new URL("./worker.cjs", import.meta.url)), createRequire(import.meta.url));
