import changedCode from "../../src/rules/changed-code.ts";
import changedHeading from "../../src/rules/changed-heading.ts";
import changedIdentifier from "../../src/rules/changed-identifier.ts";
import changedTag from "../../src/rules/changed-tag.ts";
import lostEmphasis from "../../src/rules/lost-emphasis.ts";
import mismatchedLink from "../../src/rules/mismatched-link.ts";
import missingBlock from "../../src/rules/missing-block.ts";
import repeatedWord from "../../src/rules/repeated-word.ts";
import staleTranslation from "../../src/rules/stale-translation.ts";
import untranslatedSegment from "../../src/rules/untranslated-segment.ts";
import { cases } from "../rule-cases.ts";

// What people do who translate by hand, and what stays a defect.

const page = (...paragraphs: readonly string[]) => `# Kraan\n\nThe \`tap\` is here.\n\n${paragraphs.join("\n\n")}\n`;

cases(lostEmphasis, {
  sound: [
    {
      why: "italics in place of bold",
      locale: "fr-FR",
      base: page("You **must not** open it."),
      translation: page("Vous ne devez _pas_ l'ouvrir."),
    },
  ],
  broken: [
    {
      why: "neither",
      locale: "fr-FR",
      base: page("You **must not** open _it_."),
      translation: page("Vous ne devez pas _l'ouvrir_."),
      finds: "lost",
    },
  ],
});

cases(repeatedWord, {
  sound: [
    {
      why: "quoted, as in the source",
      locale: "fr-FR",
      base: page('It shows the "unknown unknowns".'),
      translation: page('Il montre les "inconnus inconnus".'),
    },
    {
      why: "a name in bold and its verb",
      locale: "fr-FR",
      base: page("The **Force** parameter forces a restart."),
      translation: page("Le paramètre **force** force un redémarrage."),
    },
  ],
  broken: [
    {
      why: "outside of quotation marks",
      locale: "fr-FR",
      base: page('It shows the "tap" in the house.'),
      translation: page('Il montre le "robinet" dans dans la maison.'),
      finds: "repeated",
    },
    {
      why: "a word behind bold without a second word in the source",
      locale: "fr-FR",
      base: page("Choose **Open** now."),
      translation: page("Choisissez **ouvrir** ouvrir maintenant."),
      finds: "repeated",
    },
  ],
});

cases(changedCode, {
  sound: [
    {
      why: "a tag that marks code",
      locale: "fr-FR",
      base: page("**Type:** `boolean | Tap`"),
      translation: page("**Type :** <code>boolean | Tap</code>"),
    },
  ],
  broken: [
    {
      why: "behind such a tag",
      locale: "fr-FR",
      base: page("`Open` is a `boolean_tap` here."),
      translation: page("<code>Open</code> est un boolean_tap ici."),
      finds: "unmarked",
      says: "boolean_tap",
    },
    {
      why: "a word that may be one of the language",
      locale: "fr-FR",
      base: page("Each page has a `page` and its `page` number."),
      translation: page("Chaque page a un numéro de `page`."),
      finds: "missing",
      says: "`page`",
    },
    {
      why: "a word among letters of another script",
      locale: "ja-JP",
      base: page("Each sheet has a `page` and a number."),
      translation: page("各シートには page と番号があります。"),
      finds: "unmarked",
    },
    {
      why: "a word that is the whole label of a link",
      locale: "fr-FR",
      base: page("Each sheet has a [`page`](#tap)."),
      translation: page("Chaque feuille a une [page](#tap)."),
      finds: "unmarked",
    },
    {
      why: "a word that is all there is",
      locale: "fr-FR",
      base: page("### `page`"),
      translation: page("### page"),
      finds: "unmarked",
    },
  ],
});

cases(changedTag, {
  sound: [
    {
      why: "an anchor that marks another place",
      locale: "es-ES",
      base: page('Open it. <a name="small"></a>', "Close it now."),
      translation: page("Ábralo.", 'Ciérrelo ahora. <a id="small"></a>')
        .replace("<a id", "<br><a id")
        .replace("<br>", ""),
    },
    {
      why: "a struck word that is put into words",
      locale: "ja-JP",
      base: page("It keeps <s>all</s> most of the water."),
      translation: page("（ほぼ）すべての水を保ちます。"),
    },
  ],
  broken: [
    {
      why: "one of two tags of a struck word",
      locale: "fr-FR",
      base: page("It keeps <s>all</s> most of the water."),
      translation: page("Il garde <s>toute l’eau ou presque."),
      finds: "missing",
    },
    {
      why: "an anchor that is nowhere",
      locale: "es-ES",
      base: page('Open it. <a name="small"></a>'),
      translation: page("Ábralo."),
      finds: "missing",
    },
  ],
});

cases(untranslatedSegment, {
  sound: [
    {
      why: "a message that is quoted",
      locale: "fr-FR",
      base: page("> **TapClosed**: The tap is closed and cannot be opened by you."),
      translation: page("> **TapClosed**: The tap is closed and cannot be opened by you."),
      options: { listings: false },
    },
    {
      why: "a date and a place, an event, a message of a program in a heading",
      locale: "fr-FR",
      base: page(
        "May 18th & 19th in the city of Tap",
        "## Tap Summit 2024 by the Tap and Dance Club",
        "## `tap` is not defined",
      ),
      translation: page(
        "May 18th & 19th in the city of Tap",
        "## Tap Summit 2024 by the Tap and Dance Club",
        "## `tap` is not defined",
      ),
      options: { listings: false },
    },
    {
      why: "a talk and who gave it",
      locale: "fr-FR",
      base: page("- Ada Tap: [Building taps in the open air](https://fjordbase.example/a).", "Then close it."),
      translation: page("- Ada Tap : [Building taps in the open air](https://fjordbase.example/a).", "Puis fermez-le."),
      options: { listings: false },
    },
  ],
  broken: [
    {
      why: "a note",
      locale: "fr-FR",
      base: page("> **Note**: The tap is closed and cannot be opened by you."),
      translation: page("> **Note**: The tap is closed and cannot be opened by you."),
      options: { listings: false },
      finds: "untranslated",
    },
  ],
});

cases(missingBlock, {
  sound: [
    {
      why: "an entry that stands below others in the translation's order",
      locale: "nl-NL",
      base: page("- [Zo](zo.md)", "- [Aan](aan.md)", "- [Bij](bij.md)", "- [Cel](cel.md)").replaceAll("\n\n-", "\n-"),
      translation: page("- [Aan](aan.md)", "- [Bij](bij.md)", "- [Cel](cel.md)", "- [Zo](zo.md)").replaceAll(
        "\n\n-",
        "\n-",
      ),
    },
  ],
  broken: [
    {
      why: "an entry that is nowhere",
      locale: "nl-NL",
      base: page("- [Zo](zo.md)", "- [Aan](aan.md)", "- [Bij](bij.md)", "- [Cel](cel.md)").replaceAll("\n\n-", "\n-"),
      translation: page("- [Aan](aan.md)", "- [Bij](bij.md)", "- [Cel](cel.md)").replaceAll("\n\n-", "\n-"),
      finds: "block",
    },
  ],
});

const HEADINGS = "## Open {#open}\n\nOpen `a`.\n\n## Close {#close-the-tap}\n\nClose `b`.\n";
cases(changedHeading, {
  sound: [
    {
      why: "the id of another heading, but for a slip: the headings were paired wrongly",
      locale: "nl-NL",
      base: `${HEADINGS}\n## Other {#other-things}\n\nMore \`c\`.\n\n## Advice {#recommendation}\n\nLast \`d\`.\n`,
      translation: `${HEADINGS}\n## Anders {#recommandation}\n\nMeer \`c\`.\n\n## Advies {#recommendation}\n\nLaatste \`d\`.\n`,
    },
  ],
  broken: [
    {
      why: "a slip in its own",
      locale: "nl-NL",
      base: `${HEADINGS}\n## Advice {#recommendation}\n\nLast \`d\`.\n`,
      translation: `${HEADINGS}\n## Advies {#recommandation}\n\nLaatste \`d\`.\n`,
      finds: "id",
    },
  ],
});

cases(staleTranslation, {
  sound: [{ why: "nothing changed", locale: "fr-FR", base: page("Open it."), translation: page("Ouvrez-le.") }],
  broken: [
    {
      why: "nothing but markup came",
      locale: "fr-FR",
      base: page("Open it."),
      today: `${page("Open it.")}\n{{% include notice.md %}}\n\n> [!NOTE]\n> \n`,
      translation: page("Ouvrez-le."),
      finds: "codeOnly",
    },
    {
      why: "a note with its text",
      locale: "fr-FR",
      base: page("Open it."),
      today: `${page("Open it.")}\n> [!NOTE]\n> It drips.\n`,
      translation: page("Ouvrez-le."),
      finds: "changed",
    },
  ],
});

cases(changedIdentifier, {
  sound: [
    {
      why: "a file that is named as in the source",
      locale: "fr-FR",
      base: page("See the file next.js."),
      translation: page("Voir le fichier next.js."),
    },
  ],
  broken: [
    {
      why: "words with underscores of an example",
      locale: "es-ES",
      base: page("| Name |\n| --- |\n| process_payment |"),
      translation: page("| Nombre |\n| --- |\n| procesar_pago |"),
      finds: "translatedExample",
      says: "procesar_pago",
    },
    {
      why: "the translation's own code has it",
      locale: "es-ES",
      base: page("Set organization_id here.", "```json\n{ organization_id: 1 }\n```"),
      translation: page("Ponga el nombre aquí.", "```json\n{ organization_id: 1 }\n```"),
      finds: "missing",
      says: "organization_id",
    },
    {
      why: "a word that is nearly the same, and stands elsewhere too",
      locale: "fr-FR",
      base: page("Name the block My_Logo.", "My logo is shown."),
      translation: page("Nommez le bloc Mon_Logo.", "Mon logo est affiché."),
      finds: "translatedExample",
      says: "Mon_Logo",
    },
    {
      why: "the same for a file, in another script's text",
      locale: "ja-JP",
      base: page("Open project1.md now.", "It is in `projects/project1.md`."),
      translation: page("projet1.md を開きます。", "`projets/projet1.md` にあります。"),
      finds: "translatedExample",
      says: "projet1.md",
    },
    {
      why: "a slip",
      locale: "fr-FR",
      base: page("See the file next.js."),
      translation: page("Voir le fichier nest.js."),
      finds: "changed",
      says: "nest.js",
    },
    {
      why: "a parameter",
      locale: "fr-FR",
      base: page("### -Year"),
      translation: page("### -Année"),
      finds: "changed",
      says: "-Année",
    },
  ],
});

cases(mismatchedLink, {
  sound: [
    {
      why: "references in whatever form, each by its own definitions",
      locale: "fr-FR",
      base: page("Open the [tap][], [it] and [them][all].", "[tap]: /tap\n[it]: /it\n[all]: /them"),
      translation: page("Ouvrez le [robinet], [le][] et [eux].", "[robinet]: /tap\n[le]: /it\n[eux]: /them"),
    },
    {
      why: "the same in another script, a footnote and brackets beside them",
      locale: "ja-JP",
      base: page("Open the [tap][][^1] [now].", "[tap]: /tap\n\n[^1]: /note for all"),
      translation: page("[蛇口]を開きます。[^1]", "[蛇口]: /tap\n\n[^1]: /注 みなさんへ"),
    },
    {
      why: "two links that are one phrase, in the order of the language",
      locale: "fr-FR",
      base: page(
        "See the [following](/a) [pages](/b).",
        "A [following](/a) thing.",
        "One more [following](/a) thing.",
        "These [pages](/b) here.",
        "Those [pages](/b) there.",
      ),
      translation: page(
        "Voir les [pages](/a) [suivantes](/b).",
        "Une chose [suivantes](/a).",
        "Encore une chose [suivantes](/a).",
        "Ces [pages](/b) ici.",
        "Ces [pages](/b) là.",
      ),
    },
  ],
  broken: [
    {
      why: "a reference by its label alone, which the translation has without a definition",
      locale: "ja-JP",
      base: page("Open the [tap] now.", "[tap]: /tap"),
      translation: page("[蛇口]を開きます。"),
      finds: "missing",
      says: "/tap",
    },
    {
      why: "names, beside each other",
      locale: "fr-FR",
      base: page("[North](/a) [South](/b)"),
      translation: page("[South](/a) [North](/b)"),
      finds: "labelsExchanged",
    },
  ],
});

cases(changedIdentifier, {
  locale: "fr-FR",
  options: { commandErrorsOnly: true },
  sound: [
    {
      why: "a command that the translator put into code",
      base: page("Run **Get-Tap** with -Force."),
      translation: page("Exécutez `Get-Tap` avec `-Force`."),
    },
  ],
  broken: [
    {
      why: "commands and parameters are errors, other identifiers warnings",
      base: page("### -Year", "Run **Get-Tap**.", "It is a Fjord.Core.Tap here.", "New in 7.1.3.", "### -PassThru"),
      translation: page(
        "### -Année",
        "Exécutez **Obtenir-Tap**.",
        "C'est un Fjord. Core. Tap ici.",
        "Nouveau.",
        "### -Passthru",
      ),
      finds: ["changed", "missing", "spaced", "missing", "changedCase"],
      severity: ["error", "error", "warning", "warning", "info"],
    },
  ],
});
