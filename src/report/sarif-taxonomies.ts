import type { ReportingDescriptor, ReportingDescriptorReference, ToolComponent } from "sarif";
import { dimensionOf, MQM_TYPES, type MqmType, mqmTitle } from "../model/mqm.ts";

const CORE = MQM_TYPES.filter(({ core }) => core);
const OWN = MQM_TYPES.filter(({ core }) => !core);
const COMPONENTS = ["MQM", "l10n-lint process"] as const;

/** The error types of MQM that rules speak of, and those of our own beside it: SARIF 2.1.0, section 3.14.8. */
export function taxonomies(): ToolComponent[] {
  return [
    {
      name: COMPONENTS[0],
      organization: "MQM Council",
      informationUri: "https://themqm.org/",
      shortDescription: { text: "Multidimensional Quality Metrics: the error types of MQM Core that rules speak of" },
      isComprehensive: false,
      taxa: CORE.map(taxonOf),
    },
    {
      name: COMPONENTS[1],
      organization: "l10n-lint contributors",
      shortDescription: { text: "What is no error of a translation: metadata, freshness, segment markup" },
      isComprehensive: true,
      taxa: OWN.map(taxonOf),
    },
  ];
}

/** How the tool names the taxonomies of the run. */
export function supportedTaxonomies(): { name: string; index: number }[] {
  return COMPONENTS.map((name, index) => ({ name, index }));
}

/** A reference from a rule or a result to its error type. */
export function taxonReference(type: MqmType): ReportingDescriptorReference {
  const component = CORE.some((each) => each.type === type) ? 0 : 1;
  const taxa = component === 0 ? CORE : OWN;
  return {
    id: type,
    index: taxa.findIndex((each) => each.type === type),
    toolComponent: { name: COMPONENTS[component], index: component },
  };
}

function taxonOf({ type, definition }: (typeof MQM_TYPES)[number]): ReportingDescriptor {
  const dimension = dimensionOf(type);
  return {
    id: type,
    name: `${mqmTitle(dimension)}: ${mqmTitle(type.slice(dimension.length + 1)).toLowerCase()}`,
    shortDescription: { text: definition },
  };
}
