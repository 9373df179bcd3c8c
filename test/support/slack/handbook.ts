import type { Corpus } from "../../../src/search/types.ts";
import { corpusFrom } from "../corpus.ts";

const longSection = Array.from(
  { length: 120 },
  (_, at) => `Step ${at + 1} is to call them, to listen for as long as they speak, and to write down what they need.`,
).join("\n\n");

const files = {
  "en/funnel.md": `---
title: Funnel
description: How many strangers become customers, step by step.
---

## The idea

A funnel begins with a [sales lead](/sales-lead). Some draw a [swim lane](/swim-lane), others tick off a
[checklist](/checklist).

## Stages

Stranger, visitor, lead, customer.

## Numbers

Count each of them once a week.
`,
  "nb/funnel.md": `---
title: Trakt
description: Hvor mange fremmede som blir kunder, trinn for trinn.
---

## Ideen

En trakt begynner med et [salgsemne](/sales-lead).

## Trinn

Fremmed, besøkende, emne, kunde.
`,
  "tr/funnel.md": `---
title: Huni
description: Kaç yabancının adım adım müşteri olduğunu gösterir.
---

## Fikir

Huni bir [müşteri adayı](/sales-lead) ile başlar.

## Aşamalar

Yabancı, ziyaretçi, aday, müşteri.
`,
  "en/sales-lead.md": `---
title: Sales lead
description: Somebody who may become a customer.
---

## Where they come from

Out of fairs and forms.

## Sorting them

A [checklist](/checklist) of five questions tells who is worth a call.
`,
  "en/cold-call.md": `---
title: Cold call
description: A call to somebody who does not expect it.
aliases: [call]
---

## How to make one

A cold call leads to a [sales lead](/sales-lead), or to nothing.

${longSection}

## How not to

Do not read from a script.
`,
  "en/follow-up.md": `---
title: Follow-up
description: A call to somebody who does expect it.
aliases: [call]
---

## When to make one

A follow-up comes two days later.
`,
} as const;

type File = keyof typeof files;

/** What is clicked through: entries that link to each other, one of them in three languages, one too long for a message. */
export const handbook = corpusFrom(files);

/** The same after somebody took these files away. */
export function handbookWithout(...gone: readonly File[]): Corpus {
  return corpusFrom(Object.fromEntries(Object.entries(files).filter(([file]) => !gone.includes(file as File))));
}
