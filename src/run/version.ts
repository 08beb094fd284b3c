import packageJson from "../../package.json" with { type: "json" };

/** Name and version as reports carry them. */
export const TOOL = { name: packageJson.name, version: packageJson.version };
