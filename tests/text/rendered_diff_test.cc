// SPDX-License-Identifier: MIT
#include "text/rendered_diff.h"

#include <gmock/gmock.h>

#include "text/markdown.h"

namespace kb::text {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string html_of(const std::string& markdown) {
  return markdown_to_html(markdown, {"Enlace", "Tabla", "Código", "/icons.svg", "Equipo"},
                          {{}, {}, StaffCallouts::Shown});
}

// All parts as one, a fold as its number.
std::string shown(const RenderedDiff& diff) {
  std::string all;
  for (const auto& part : diff.parts)
    all += part.folded > 0 ? "(" + std::to_string(part.folded) + ")" : part.html;
  std::erase(all, '\n');
  return all;
}

std::string diff_of(const std::string& before, const std::string& after) {
  return shown(rendered_diff(html_of(before), html_of(after)));
}

struct Case {
  const char *before, *after, *shown;
};
constexpr Case kCases[] = {
    {"Abre el correo web.", "Abre el nuevo correo web.",
     "<p>Abre el <ins>nuevo </ins>correo web.</p>"},
    {"Vacía la papelera ya.", "Vacía la papelera.", "<p>Vacía la papelera<del> ya</del>.</p>"},
    {"Usa **el puerto** 143.", "Usa **el puerto** 993.",
     "<p>Usa <strong>el puerto</strong> <del>143</del><ins>993</ins>.</p>"},
    {"Usa el puerto 993.", "Usa **el puerto 993 seguro**.",
     "<p>Usa <strong>el puerto 993<ins> seguro</ins></strong>.</p>"},
    {"- Uno es uno\n- Dos son dos", "- Uno es uno\n- Tres son tres\n- Dos son dos",
     "<ul><li>Uno es uno</li><li><ins>Tres son tres</ins></li><li>Dos son dos</li></ul>"},
    {"- Uno es uno\n- Tres más tres\n- Dos son dos", "- Uno es uno\n- Dos son dos",
     "<ul><li>Uno es uno</li><li><del>Tres más tres</del></li><li>Dos son dos</li></ul>"},
    {"Lista:\n\n- Sobra del todo\n- Uno", "Lista:\n\n- Uno",
     "<p>Lista:</p><ul><li><del>Sobra del todo</del></li><li>Uno</li></ul>"},
    {"Uno.\n\nSobra esto del todo.\n\nDos.", "Uno.\n\nDos.",
     "<p>Uno.</p><p><del>Sobra esto del todo.</del></p><p>Dos.</p>"},
    {"Se va entero.", "", "<p><del>Se va entero.</del></p>"},
    {"", "Es nuevo.", "<p><ins>Es nuevo.</ins></p>"},
    {"Lista:\n\n- Uno\n\nFin que se quita.", "Lista:\n\n- Uno",
     "<p>Lista:</p><ul><li>Uno</li></ul><p><del>Fin que se quita.</del></p>"},
    {"Mira 1 < 2 & 3.", "Mira 1 < 2 & 4.", "<p>Mira 1 &lt; 2 &amp; <del>3</del><ins>4</ins>.</p>"},
    {"```\nuno\n\ndos\n```", "```\nuno\n\ntres\n```",
     "<pre tabindex=\"0\" role=\"group\" aria-label=\"Código\"><code>uno"
     "<del>dos</del><ins>tres</ins></code></pre>"},
};

TEST(RenderedDiff, MarksWordsInWhatIsRead) {
  for (const auto& each : kCases)
    EXPECT_EQ(diff_of(each.before, each.after), each.shown) << each.before << "\n->\n"
                                                            << each.after;
}

TEST(RenderedDiff, KeepsTablesWhole) {
  const auto diff = diff_of("|A|B|\n|-|-|\n|uno|dos|\n|tres|cuatro|\n\nFin.",
                            "|A|B|\n|-|-|\n|uno|dos y medio|\n\nFin.");
  EXPECT_THAT(diff, HasSubstr("<td>dos<ins> y medio</ins></td></tr></tbody></table></div>"));
  EXPECT_THAT(diff, HasSubstr("</div><p><del>tres</del></p><p><del>cuatro</del></p>"));
}

TEST(RenderedDiff, FoldsWhatIsFarFromChanges) {
  std::string before =
      "## Uno\n\nA.\n\nB.\n\nC.\n\n## Dos\n\nD.\n\nE.\n\nF cambia.\n\nG.\n\nH.\n\nI.";
  std::string after = before;
  after.replace(after.find("cambia"), 6, "cambió");
  EXPECT_EQ(diff_of(before, after),
            "(4)<h2>Dos</h2><p>D.</p><p>E.</p><p>F <del>cambia</del><ins>cambió</ins>.</p>"
            "<p>G.</p>(2)");
}

TEST(RenderedDiff, TellsThatNothingIsSeen) {
  const auto diff = rendered_diff(html_of("Mira [esto](https://a.example)."),
                                  html_of("Mira [esto](https://b.example)."));
  EXPECT_FALSE(diff.has_marks);
  EXPECT_EQ(diff.added_words + diff.removed_words, 0u);
  EXPECT_TRUE(rendered_diff(html_of("Uno."), html_of("Dos.")).has_marks);
}

TEST(RenderedDiff, HasNoIdsAndNoLinksToItself) {
  const auto alone = rendered_alone(html_of("## Cambios\n\nUno & dos < 3."));
  ASSERT_EQ(alone.parts.size(), 1u);
  EXPECT_THAT(alone.parts[0].html, HasSubstr("<h2>Cambios"));
  EXPECT_THAT(alone.parts[0].html, HasSubstr("Uno &amp; dos &lt; 3."));
  EXPECT_THAT(diff_of("## Cambios\n\nUno.", "## Cambios\n\nDos."), Not(HasSubstr("id=")));
}

// Whatever two texts are compared, every tag is closed in its turn and nothing becomes a tag.
TEST(RenderedDiff, IsAlwaysWellFormed) {
  const std::vector<std::string> pieces = {
      "<script>alert(1)</script>",
      "- uno\n  - dos **tres**\n",
      "> [!NOTE]\n> Ojo `a<b`",
      "|x|y|\n|-|-|\n|a *b*|c|",
      "1. **Abre**\n2. Cierra\n\n   Más",
      "```\n<b>\n\n:::\n```",
      "Texto **fuerte *y* [enlace](https://x.example/?a=1&b=2)**",
      "## Título <i>",
      "---",
      "&lt;img src=x onerror=alert(1)&gt;",
      "\x01raro\x02"};
  for (size_t seed = 0; seed < 400; ++seed) {
    std::string texts[2];
    size_t chance = seed * 7919 + 13;
    for (auto& text : texts)
      for (int i = 0; i < 5; ++i) {
        chance = chance * 6364136223846793005ull + 1442695040888963407ull;
        text += pieces[(chance >> 33) % pieces.size()] + "\n\n";
      }
    const auto diff = rendered_diff(html_of(texts[0]), html_of(texts[1]));
    for (const auto& part : diff.parts) {
      std::vector<std::string> open;
      for (size_t at = 0; (at = part.html.find('<', at)) != std::string::npos; ++at) {
        const size_t end = part.html.find('>', at);
        ASSERT_NE(end, std::string::npos) << seed;
        const std::string tag = part.html.substr(at + 1, end - at - 1);
        const std::string name = tag.substr(0, tag.find_first_of(" \n"));
        ASSERT_THAT(name, Not(HasSubstr("script"))) << seed;
        ASSERT_THAT(tag, Not(HasSubstr("onerror"))) << seed;
        if (name == "br" || name == "hr" || name == "img" || name == "input") continue;
        if (name[0] != '/') {
          open.push_back(name);
        } else {
          ASSERT_FALSE(open.empty()) << seed << part.html;
          ASSERT_EQ("/" + open.back(), name) << seed << part.html;
          open.pop_back();
        }
      }
      ASSERT_TRUE(open.empty()) << seed << part.html;
    }
  }
}

}  // namespace
}  // namespace kb::text
