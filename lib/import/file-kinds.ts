/** By their names, for files that came together; one that was chosen alone is judged by its bytes. */
const kinds = {
  text: /\.(?:docx|docm|dotx|html?|xhtml|mhtml?|md|markdown|txt)$/i,
  oldText: /\.(?:doc|wps|wpt|dot|rtf|odt)$/i,
  page: /\.(?:html?|xhtml)$/i,
  picture: /\.(?:jpe?g|jfif|png|gif|webp|avif|hei[cf]|tiff?|bmp)$/i,
};

export function isTextName(path: string): boolean {
  return kinds.text.test(path);
}

export function isOldTextName(path: string): boolean {
  return kinds.oldText.test(path);
}

export function isPictureName(path: string): boolean {
  return kinds.picture.test(path);
}

/** Whether a file lies in the folder that browsers save beside a page: `页面_files/…`, `页面.files/…`. */
export function belongsToPage(path: string, pages: string[]): boolean {
  return pages.some((page) => {
    const stem = page.replace(kinds.page, "");
    return stem !== page && ["_files/", ".files/", "_文件/"].some((ending) => path.startsWith(stem + ending));
  });
}
