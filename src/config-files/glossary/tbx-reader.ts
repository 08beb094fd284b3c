import { type SaxesAttributePlain, SaxesParser } from "saxes";
import { canonicalLocale, isKnownRange } from "../../locale/tag.ts";
import type { Term } from "../../model/glossary.ts";
import type { GlossaryFault, ReadGlossary } from "./fault.ts";
import { areNames, forbids } from "./row.ts";

/** A term of one language in a concept. */
interface Designation {
  readonly language: string;
  text: string;
  status: string | null;
  partOfSpeech: string | null;
}

interface Concept {
  readonly designations: Designation[];
  note: string | null;
}

/**
 * Reads a glossary in TBX (ISO 30042), the dialects Core and Basic in both of their styles, of 2008 (`martif`, `termEntry`,
 * `langSet`, `tig`) and of 2019 (`tbx`, `conceptEntry`, `langSec`, `termSec`). The document's own language is the source's.
 * Entities other than XML's five are an error, and nothing outside of the text is read.
 *
 * @param text without a byte order mark
 */
export function readTbx(text: string): ReadGlossary {
  const reader = new TbxReader(text);
  return reader.read();
}

/** What says more about a term, as an element of its own or by its `type`. */
const STATUS = /^(?:administrativeStatus|normativeAuthorization)$/;
const PART_OF_SPEECH = /^partOfSpeech$/;
const ABOUT_CONCEPT = /^(?:definition|note)$/;

class TbxReader {
  private readonly text: string;
  private readonly parser = new SaxesParser({});
  private readonly faults: GlossaryFault[] = [];
  private readonly concepts: Concept[] = [];
  private sourceLanguage = "en";
  private language: string | null = null;
  private concept: Concept | null = null;
  private designation: Designation | null = null;
  private depth = 0;
  /** The text of the innermost element that is of use, and what it is. */
  private content = "";
  private readonly kinds: (string | null)[] = [];

  constructor(text: string) {
    this.text = text;
  }

  read(): ReadGlossary {
    const { parser, faults } = this;
    parser.on("error", (error) => {
      faults.push({ at: Math.min(parser.position, this.text.length), message: reasonOf(error), help: null });
    });
    parser.on("opentag", ({ name, attributes }) => this.open(localName(name), attributes));
    parser.on("closetag", ({ name }) => this.close(localName(name)));
    parser.on("text", (text) => {
      this.content += text;
    });
    parser.on("cdata", (text) => {
      this.content += text;
    });
    parser.write(this.text).close();
    // What follows the first mistake of an XML document is seldom one by itself.
    if (faults.length > 0) return { terms: [], faults: faults.slice(0, 1) };
    return { terms: this.concepts.flatMap((concept) => termsOf(concept, this.sourceLanguage)), faults };
  }

  private open(name: string, attributes: Record<string, SaxesAttributePlain | string>): void {
    const attribute = (key: string) => (typeof attributes[key] === "string" ? attributes[key] : null);
    const type = attribute("type");
    this.kinds.push(name === "termNote" || name === "descrip" || name === "admin" ? type : name);
    if (this.depth++ === 0) this.openRoot(name, attribute("xml:lang"));
    else if (name === "termEntry" || name === "conceptEntry") this.concept = { designations: [], note: null };
    else if (name === "langSet" || name === "langSec") this.language = this.languageOf(attribute("xml:lang"));
    if (name === "tig" || name === "ntig" || name === "termSec") {
      this.designation = { language: this.language ?? "", text: "", status: null, partOfSpeech: null };
    }
    // `term` may have emphasis in it.
    if (name !== "hi") this.content = "";
  }

  private openRoot(name: string, language: string | null): void {
    if (name !== "martif" && name !== "tbx") {
      this.fault(`is no TBX: it begins with <${name}>`, "TBX begins with <tbx> or <martif>");
    }
    if (language !== null) this.sourceLanguage = this.languageOf(language) ?? "en";
  }

  private close(name: string): void {
    this.depth--;
    const kind = this.kinds.pop() ?? "";
    const content = this.content.replace(/\s+/g, " ").trim();
    if (name === "term") this.closeTerm(content);
    else if (STATUS.test(kind) && this.designation !== null) this.designation.status = content;
    else if (PART_OF_SPEECH.test(kind) && this.designation !== null) this.designation.partOfSpeech = content;
    else if (ABOUT_CONCEPT.test(kind) && this.concept !== null && content !== "") this.concept.note ??= content;
    else if (name === "tig" || name === "ntig" || name === "termSec") this.closeDesignation();
    else if (name === "termEntry" || name === "conceptEntry") {
      if (this.concept !== null) this.concepts.push(this.concept);
      this.concept = null;
    }
    if (name !== "hi") this.content = "";
  }

  private closeTerm(text: string): void {
    if (text === "") this.fault("has a <term> without a text", "write the term");
    if (this.designation === null || this.concept === null) this.fault("has a <term> outside of a language", null);
    else this.designation.text = text;
  }

  private closeDesignation(): void {
    if (this.designation !== null && this.designation.text !== "") this.concept?.designations.push(this.designation);
    this.designation = null;
  }

  private languageOf(tag: string | null): string | null {
    if (tag !== null && isKnownRange(tag)) return canonicalLocale(tag);
    const message = tag === null ? "has a language without xml:lang" : `"${tag}" is neither a locale nor a language`;
    this.fault(message, 'write xml:lang="nb-NO", or "nb"');
    return null;
  }

  private fault(message: string, help: string | null): void {
    const at = Math.max(0, this.text.lastIndexOf("<", this.parser.position - 1));
    this.faults.push({ at, message, help });
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** saxes puts the place in front. */
function reasonOf({ message }: Error): string {
  return `is no well-formed XML: ${message.replace(/^\d+:\d+: /, "").replace(/\.$/, "")}`;
}

function termsOf({ designations, note }: Concept, sourceLanguage: string): readonly Term[] {
  const isSource = ({ language }: Designation) =>
    language === sourceLanguage || language.split("-", 1)[0] === sourceLanguage;
  const sources = [...new Set(designations.filter(isSource).map(({ text }) => text))];
  const others = designations.filter((each) => !isSource(each));
  const languages = [...new Set(others.map(({ language }) => language))];
  if (sources.length === 0) return [];
  return languages.map((locale): Term => {
    const own = others.filter(({ language }) => language === locale);
    const isForbidden = ({ status }: Designation) => status !== null && forbids(status);
    const targets = own.filter((each) => !isForbidden(each));
    return {
      sources,
      targets: targets.map(({ text }) => text),
      forbidden: own.filter(isForbidden).map(({ text }) => text),
      locale,
      kept: areNames(
        sources,
        targets.map(({ text }) => text),
      ),
      caseSensitive: false,
      status: (targets[0] ?? own[0])?.status ?? null,
      partOfSpeech: (designations.find(isSource) ?? own[0])?.partOfSpeech ?? null,
      note,
    };
  });
}
