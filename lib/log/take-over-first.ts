import { takeOverOutput } from "./take-over-output.ts";

// Imported before all else, so that nothing prints before it; people read the development server.
if (process.env.NODE_ENV === "production") takeOverOutput();
