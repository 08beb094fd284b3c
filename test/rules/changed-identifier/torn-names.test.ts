import rule from "../../../src/rules/changed-identifier.ts";
import { cases } from "../../rule-cases.ts";

cases(rule, {
  sound: [
    { why: "the same member", locale: "nl-NL", source: "Call INode::Reset.", target: "Roep INode::Reset aan." },
    {
      why: "a member no longer named",
      locale: "ru-RU",
      source: "INode::Reset ends it.",
      target: "Это завершает работу.",
    },
    {
      why: "two colons behind a word",
      locale: "fr-FR",
      source: "Note:: restart it.",
      target: "Remarque : redémarrez.",
    },
    { why: "two colons before a word", locale: "zh-TW", source: "Write ::1 or ::node.", target: "寫入 ::1 或節點。" },
    {
      why: "words that only together are a name",
      locale: "id-ID",
      source: "Use Fjord.Nodes.List now.",
      target: "Fjord nodes list dipakai pada saat ini.",
    },
  ],
  broken: [
    {
      why: "spaces beside the colons",
      locale: "ja-JP",
      source: "Call INode::Reset.",
      target: "INode:: Reset を呼び出します。",
      finds: "spaced",
      marks: "INode:: Reset",
      fixed: "INode::Reset を呼び出します。",
    },
    {
      why: "spaces on both sides",
      locale: "nl-NL",
      source: "Call fjord::node::size.",
      target: "Roep fjord :: node::size aan.",
      finds: "spaced",
      fixed: "Roep fjord::node::size aan.",
    },
    {
      why: "a member torn within a word",
      locale: "fr-FR",
      source: "Call INode::DoReset now.",
      target: "Appelez INode::D oReset maintenant.",
      finds: "splitName",
      marks: "INode::D oReset",
      fixed: "Appelez INode::DoReset maintenant.",
    },
    {
      why: "a member translated",
      locale: "nb-NO",
      source: "Call INode::ResetNode.",
      target: "Kall INode::NullstillNode.",
      finds: "splitName",
      marks: "INode::NullstillNode",
    },
    {
      why: "a dotted name torn within a word",
      locale: "zh-TW",
      source: "Use Fjord.ResetNode here.",
      target: "在這裡使用 Fjord.Re setNode。",
      finds: "changed",
      marks: "Fjord.Re setNode",
      fixed: "在這裡使用 Fjord.ResetNode。",
    },
    {
      why: "a name torn twice, marked as a whole",
      locale: "id-ID",
      source: "Use reset\\_node\\_id here.",
      target: "Gunakan reset\\_no de\\_i d di sini.",
      finds: "changed",
      marks: "reset\\_no de\\_i d",
      fixed: "Gunakan reset\\_node\\_id di sini.",
    },
    {
      why: "a file torn",
      locale: "ar-SA",
      source: "Open node-api.json now.",
      target: "افتح node-ap i.json الآن.",
      finds: "changed",
      marks: "node-ap i.json",
    },
  ],
});
