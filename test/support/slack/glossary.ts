import { corpusFrom } from "../corpus.ts";

/** A small glossary for a bot in a test: two entries that link to each other, one of them in three languages. */
export const glossary = corpusFrom({
  "en/lead-magnet.md": `---
title: Lead magnet
description: Something useful given away for contact details.
keywords: leads, content
---

## The trade

People leave their address. You give them a guide, and a [sales lead](/sales-lead) is born.

## What works

A narrow guide, a short [checklist](/checklist), a template.

## Highlights

- A lead magnet is free.
- It solves one narrow problem.
`,
  "nb/lead-magnet.md": `---
title: Leadmagnet
aliases: [lead magnet]
description: Noe nyttig som gis bort i bytte mot kontaktinformasjon.
---

## Byttet

Folk legger igjen adressen sin. Du gir dem en veileder.
`,
  "tr/lead-magnet.md": `---
title: Lead magnet
description: İletişim bilgisi karşılığında verilen yararlı bir içerik.
---

## Takas

İnsanlar adresini bırakır. Siz de onlara bir rehber verirsiniz.
`,
  "en/sales-lead.md": `---
title: Sales lead
description: Somebody who may become a customer.
---

## Where leads come from

Out of fairs, forms, and a [lead magnet](/lead-magnet). A [checklist](/checklist) of questions helps to sort them.
`,
});
