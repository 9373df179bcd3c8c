import { Icon } from "../parts/Icon.tsx";

/** A picture's place: pictures come from the web, and this page loads nothing from there. */
export function Image({ alt, title, small }: { alt: string; title?: string; small?: boolean }) {
  if (small)
    return (
      <span class="picture small" role="img" aria-label={alt} title={alt}>
        <Icon name="image" />
      </span>
    );
  return (
    <figure class="picture">
      {title && <figcaption>{title}</figcaption>}
      <div>
        <Icon name="image" />
        {alt}
      </div>
    </figure>
  );
}
