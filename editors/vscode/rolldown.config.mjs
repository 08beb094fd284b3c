import { defineConfig } from "rolldown";

export default defineConfig({
  input: "src/extension.ts",
  platform: "node",
  external: ["vscode"],
  output: { file: "dist/extension.js", format: "cjs", codeSplitting: false, minify: true },
});
