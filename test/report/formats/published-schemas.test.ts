import { readFileSync } from "node:fs";
import { join } from "node:path";
import SARIF from "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json" with { type: "json" };
import { Ajv } from "ajv";
import { default as AjvDraft04 } from "ajv-draft-04";
import { describe, expect, test } from "vitest";
import { validateXML } from "xmllint-wasm";
import type { Report } from "../../../src/model/report.ts";
import checkstyle from "../../../src/report/formats/checkstyle.ts";
import gitlab from "../../../src/report/formats/gitlab.ts";
import junit from "../../../src/report/formats/junit.ts";
import rdjsonl from "../../../src/report/formats/rdjsonl.ts";
import sarif from "../../../src/report/formats/sarif.ts";
import { file, finding, rendered, report } from "../sample.ts";
import { hostileReport } from "./hostile.ts";

const SCHEMAS = join(import.meta.dirname, "../schemas");

const reports: readonly (readonly [string, Report])[] = [
  ["nothing", report([])],
  ["a clean article", report([file([])])],
  ["a finding", report([file([finding({ source: "Press it.", target: "Trykk ‹den›." })])])],
  ["hostile texts", hostileReport()],
];

describe.each(reports)("%s", (_, value) => {
  test("is SARIF 2.1.0", () => {
    const ajv = new AjvDraft04.default({ strict: false, validateFormats: false, unicodeRegExp: false });
    const validate = ajv.compile(SARIF);
    expect(validate(JSON.parse(rendered(sarif.render, value))), JSON.stringify(validate.errors)).toBe(true);
  });

  test("is a report of GitLab's Code Quality", () => {
    const items: unknown = JSON.parse(readFileSync(join(SCHEMAS, "gitlab-codequality.json"), "utf8"));
    const validate = new Ajv().compile({ type: "array", items });
    expect(validate(JSON.parse(rendered(gitlab.render, value))), JSON.stringify(validate.errors)).toBe(true);
  });

  test("is JUnit's XML", async () => {
    const xml = rendered(junit.render, value);
    const schema = readFileSync(join(SCHEMAS, "junit-10.xsd"), "utf8");
    const { valid, errors } = await validateXML({
      xml: [{ fileName: "report.xml", contents: xml }],
      schema: [{ fileName: "junit.xsd", contents: schema }],
    });
    expect(errors.map(({ message }) => message)).toEqual([]);
    expect(valid).toBe(true);
  });

  test("is well-formed as Checkstyle's XML", async () => {
    const xml = rendered(checkstyle.render, value);
    const { errors } = await validateXML({ xml: [{ fileName: "report.xml", contents: xml }], schema: [CHECKSTYLE] });
    expect(errors.map(({ message }) => message)).toEqual([]);
  });

  test("is Reviewdog's diagnostic format", () => {
    const validate = new AjvDraft04.default({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(
      rdfSchema(),
    );
    const lines = rendered(rdjsonl.render, value).split("\n").slice(0, -1);
    expect(lines).toHaveLength(value.files.flatMap(({ diagnostics }) => diagnostics).length);
    for (const line of lines) expect(validate(JSON.parse(line)), JSON.stringify(validate.errors)).toBe(true);
  });
});

function rdfSchema(): object {
  return JSON.parse(readFileSync(join(SCHEMAS, "rdf-diagnostic.json"), "utf8")) as object;
}

/** Checkstyle publishes none; this is what its reports consist of. */
const CHECKSTYLE = {
  fileName: "checkstyle.xsd",
  contents: `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
<xs:element name="checkstyle"><xs:complexType>
  <xs:sequence><xs:element name="file" minOccurs="0" maxOccurs="unbounded"><xs:complexType>
    <xs:sequence><xs:element name="error" minOccurs="0" maxOccurs="unbounded"><xs:complexType>
      <xs:attribute name="line" type="xs:positiveInteger" use="required"/>
      <xs:attribute name="column" type="xs:positiveInteger"/>
      <xs:attribute name="severity" use="required"><xs:simpleType><xs:restriction base="xs:string">
        <xs:enumeration value="ignore"/><xs:enumeration value="info"/><xs:enumeration value="warning"/><xs:enumeration value="error"/>
      </xs:restriction></xs:simpleType></xs:attribute>
      <xs:attribute name="message" type="xs:string" use="required"/>
      <xs:attribute name="source" type="xs:string"/>
    </xs:complexType></xs:element></xs:sequence>
    <xs:attribute name="name" type="xs:string" use="required"/>
  </xs:complexType></xs:element></xs:sequence>
  <xs:attribute name="version" type="xs:string"/>
</xs:complexType></xs:element></xs:schema>`,
};
