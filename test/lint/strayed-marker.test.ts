import { expect, test } from "vitest";
import { lintText } from "../../src/api/lint.ts";
import { applyFixes } from "../../src/lint/apply-fixes.ts";

const article = (title: string) => `---
title: ${title}
ms.locfileid:  "12"
ms.openlocfilehash: 0123456789abcdef0123456789abcdef01234567
ms.sourcegitcommit: 0123456789abcdef0123456789abcdef01234567
ms.translationtype: MT
ms.contentlocale: nl-NL
ms.lasthandoff: 04/17/2019
---
# <a name="åpne-klyngen"></a><span data-ttu-id="37ca1-101">Åpne klyngen</span><span class="sxs-lookup"><span data-stu-id="37ca1-101">Open the cluster</span></span>
`;

const lint = async (text: string) => {
  const report = await lintText(text, { path: "nb-NO/a.md", cwd: "/" });
  const diagnostics = report?.diagnostics ?? [];
  return { diagnostics, refused: applyFixes(text, diagnostics, { suggestions: true }).refused };
};

test("offers no fix that would be refused because a marker strayed into the front matter", async () => {
  const sound = await lint(article("Klyngen"));
  expect(sound.diagnostics.filter(({ fix }) => fix !== undefined).map(({ ruleId }) => ruleId)).toEqual([
    "locale-metadata",
    "broken-anchor",
  ]);
  const strayed = await lint(article('x<span data-stu-id="37ca1-102">'));
  expect(strayed.diagnostics.map(({ ruleId }) => ruleId)).toEqual(
    expect.arrayContaining(["locale-metadata", "broken-anchor"]),
  );
  expect(strayed.refused).toEqual([]);
});
