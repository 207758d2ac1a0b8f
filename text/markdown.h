// SPDX-License-Identifier: MIT
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Markdown (CommonMark with GFM tables, strikethrough and autolinks, by cmark-gfm) to safe HTML and
// to the plain text that is searched.
//
// In:      clean UTF-8, at most kMaxMarkdownBytes; deeper nesting than kMaxNesting is shown as
// text. Out:     HTML without raw HTML, scripts, styles or unsafe links; the same anchors in both
// results.
//          Headings get ids (folded words joined by '-', made unique) and a visible # link; `>
//          [!NOTE]` quotes become callouts, `> [!STAFF]` ones for the staff alone; ordered lists
//          whose items open with bold text become class "steps"; tables and code stand in scrollers
//          that the keyboard reaches. A text that would keep the parser busy for long, or grow more
//          than kMaxGrowth times, is shown as plain paragraphs.
// Throws:  Error TooLarge.
// Threads: any.
namespace kb::text {

inline constexpr size_t kMaxMarkdownBytes = 1 << 20;
inline constexpr int kMaxNesting = 64;
inline constexpr size_t kMaxGrowth = 20;

struct Section {
  int level = 0;        // of its heading as shown: 2..6; 0 for the text before the first heading
  std::string heading;  // plain text, empty for level 0
  std::string anchor;   // id in the HTML, empty for level 0
  std::string text;     // plain text of the section without its heading; blocks separated by '\n'
};

struct MarkdownLabels {      // words that the rendering itself adds, in the page's language
  std::string heading_link;  // "Enlace a este apartado"
  std::string table;         // "Tabla": accessible name of a table that scrolls
  std::string code;          // accessible name of a code block that scrolls
  std::string icons;         // address of the icon sprite: "/assets/icons.svg"
  std::string staff = {};    // "Solo lo ve el equipo": above a callout for the staff
};

// `> [!STAFF]`, or `> [!EQUIPO]`, in any case. LeftOut is for readers who must not learn of it;
// AsQuotes for texts that are no articles, where it means nothing.
enum class StaffCallouts { LeftOut, Shown, AsQuotes };

// Where a relative link leads ("buzon-lleno.md#vaciar" → "/articulos/buzon-lleno#vaciar"); absent
// means the link is dropped and its text stays. Absolute http(s) and mailto links and those within
// the page (#…) are not asked.
using LinkResolver = std::function<std::optional<std::string>(std::string_view target)>;

// The size of an image of ours ("/imagenes/ID" → ID); absent means that it is not shown, and its
// alternative text stands in its place. Images from elsewhere are never shown.
struct ImageSize {
  int width = 0, height = 0;
};
using ImageResolver = std::function<std::optional<ImageSize>(std::string_view id)>;

struct MarkdownReader {  // for whom a text is rendered
  LinkResolver link;     // null: no relative link leads anywhere
  ImageResolver image = {};
  StaffCallouts staff = StaffCallouts::LeftOut;
};

std::string markdown_to_html(std::string_view markdown, const MarkdownLabels& labels,
                             const MarkdownReader& reader);
std::vector<Section> markdown_to_sections(std::string_view markdown,
                                          StaffCallouts staff = StaffCallouts::LeftOut);

// The Markdown without its callouts for the staff; as it was when it has none.
std::string without_staff_callouts(std::string_view markdown);

// "../correo/buzon-lleno.md#vaciar" → {"buzon-lleno", "vaciar"}; absent for anything that is not a
// relative link to a .md file.
struct ArticleTarget {
  std::string id, anchor;
};
std::optional<ArticleTarget> article_target(std::string_view link);

}  // namespace kb::text
