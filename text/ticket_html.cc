// SPDX-License-Identifier: MIT
#include "text/ticket_html.h"

#include <algorithm>
#include <array>
#include <optional>

#include "text/ticket_lines.h"

namespace kb::text {
namespace {

enum class Effect { None, Blank, Line, Hidden };  // Hidden: goes with all that it holds

struct Element {
  std::string_view name;
  Effect effect;
};

constexpr size_t kLongestName = 12;
constexpr auto kElements = std::to_array<Element>({
    {"a", Effect::None},          {"abbr", Effect::None},     {"address", Effect::Line},
    {"article", Effect::Line},    {"b", Effect::None},        {"big", Effect::None},
    {"blockquote", Effect::Line}, {"body", Effect::Line},     {"br", Effect::Line},
    {"button", Effect::Blank},    {"caption", Effect::Line},  {"center", Effect::Line},
    {"code", Effect::None},       {"col", Effect::None},      {"colgroup", Effect::None},
    {"dd", Effect::Line},         {"div", Effect::Line},      {"dl", Effect::Line},
    {"dt", Effect::Line},         {"em", Effect::None},       {"font", Effect::None},
    {"footer", Effect::Line},     {"form", Effect::Line},     {"h1", Effect::Line},
    {"h2", Effect::Line},         {"h3", Effect::Line},       {"h4", Effect::Line},
    {"h5", Effect::Line},         {"h6", Effect::Line},       {"head", Effect::Line},
    {"header", Effect::Line},     {"hr", Effect::Line},       {"html", Effect::Line},
    {"i", Effect::None},          {"iframe", Effect::Blank},  {"img", Effect::Blank},
    {"input", Effect::Blank},     {"label", Effect::None},    {"li", Effect::Line},
    {"link", Effect::None},       {"meta", Effect::None},     {"o:p", Effect::None},
    {"ol", Effect::Line},         {"p", Effect::Line},        {"pre", Effect::Line},
    {"s", Effect::None},          {"script", Effect::Hidden}, {"section", Effect::Line},
    {"small", Effect::None},      {"span", Effect::None},     {"strong", Effect::None},
    {"style", Effect::Hidden},    {"sub", Effect::None},      {"sup", Effect::None},
    {"table", Effect::Line},      {"tbody", Effect::Line},    {"td", Effect::Blank},
    {"th", Effect::Blank},        {"title", Effect::Line},    {"tr", Effect::Line},
    {"u", Effect::None},          {"ul", Effect::Line},
});

static_assert(std::ranges::is_sorted(kElements, {}, &Element::name));

struct Reference {
  std::string_view name, text;
};

// "<" and ">" become blanks: a tag that is spoken of must not turn into one.
constexpr auto kReferences = std::to_array<Reference>({
    {"&nbsp;", " "},   {"&amp;", "&"},    {"&lt;", " "},     {"&gt;", " "},     {"&quot;", "\""},
    {"&#39;", "'"},    {"&aacute;", "á"}, {"&eacute;", "é"}, {"&iacute;", "í"}, {"&oacute;", "ó"},
    {"&uacute;", "ú"}, {"&uuml;", "ü"},   {"&ntilde;", "ñ"}, {"&Aacute;", "Á"}, {"&Eacute;", "É"},
    {"&Iacute;", "Í"}, {"&Oacute;", "Ó"}, {"&Uacute;", "Ú"}, {"&Ntilde;", "Ñ"}, {"&iquest;", "¿"},
    {"&iexcl;", "¡"},  {"&ccedil;", "ç"},
});

struct Tag {
  const Element* element = nullptr;
  bool closes = false;
  size_t end = 0;  // after its '>'
};

char lowered(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

bool is_name_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) || c == ':';
}

const Element* element_of(std::string_view name) {
  if (name.empty() || name.size() > kLongestName) return nullptr;
  std::string lower(name);
  std::ranges::transform(lower, lower.begin(), lowered);
  const auto found = std::ranges::lower_bound(kElements, lower, {}, &Element::name);
  return found != kElements.end() && found->name == lower ? &*found : nullptr;
}

// The tag that begins with the '<' at `at`: up to the next '>', with no other '<' before it.
std::optional<Tag> tag_at(std::string_view text, size_t at) {
  Tag tag;
  size_t name = at + 1;
  if (name < text.size() && text[name] == '/') tag.closes = true, ++name;
  size_t end = name;
  while (end < text.size() && end - name <= kLongestName && is_name_byte(text[end])) ++end;
  tag.element = element_of(text.substr(name, end - name));
  if (tag.element == nullptr || end >= text.size()) return {};
  if (text[end] != '>' && text[end] != '/' && !is_blank(text[end])) return {};
  const auto close = text.find_first_of("<>", end);
  if (close == std::string_view::npos || text[close] != '>') return {};
  tag.end = close + 1;
  return tag;
}

bool shows_html(const Tag& tag) {
  return tag.closes || tag.element->name == "br" || tag.element->name == "p";
}

class HtmlReader {
 public:
  explicit HtmlReader(std::string_view text) : text_(text) { out_.reserve(text.size()); }

  std::string read() {
    while (at_ < text_.size()) {
      const auto stop = std::min(text_.find_first_of("<&", at_), text_.size());
      out_ += text_.substr(at_, stop - at_);
      at_ = stop;
      if (at_ == text_.size()) break;
      if (text_[at_] == '&')
        take_reference();
      else if (!take_comment() && !take_tag())
        out_ += text_[at_++];
    }
    return std::move(out_);
  }

 private:
  void take_reference() {
    for (const auto& reference : kReferences) {
      if (!text_.substr(at_).starts_with(reference.name)) continue;
      out_ += reference.text;
      at_ += reference.name.size();
      return;
    }
    out_ += text_[at_++];
  }

  bool take_comment() {
    const auto rest = text_.substr(at_, 4);
    if (!rest.starts_with("<!") && !rest.starts_with("<?")) return false;
    const bool is_long = rest == "<!--";
    const auto end = find_after(is_long ? "-->" : ">", at_, no_end_[is_long ? 1 : 0]);
    if (!end) return false;
    at_ = *end;
    return true;
  }

  bool take_tag() {
    const auto tag = tag_at(text_, at_);
    if (!tag) return false;
    at_ = tag->end;
    if (tag->element->effect == Effect::Line) out_ += '\n';
    if (tag->element->effect == Effect::Blank) out_ += ' ';
    if (tag->element->effect == Effect::Hidden && !tag->closes) skip_hidden(tag->element->name);
    return true;
  }

  // Without its end, the content is shown: the message breaks off there, or only speaks of it.
  void skip_hidden(std::string_view name) {
    const bool is_script = name == "script";
    if (no_end_[is_script ? 2 : 3]) return;
    for (size_t at = text_.find("</", at_); at != std::string_view::npos;
         at = text_.find("</", at + 2)) {
      const auto tag = tag_at(text_, at);
      if (!tag || tag->element->name != name) continue;
      at_ = tag->end;
      out_ += '\n';
      return;
    }
    no_end_[is_script ? 2 : 3] = true;
  }

  // Remembers that there is no such end further on, so that it is looked for once.
  std::optional<size_t> find_after(std::string_view mark, size_t from, bool& is_missing) const {
    const auto found = is_missing ? std::string_view::npos : text_.find(mark, from);
    is_missing = found == std::string_view::npos;
    if (is_missing) return {};
    return found + mark.size();
  }

  std::string_view text_;
  std::string out_;
  size_t at_ = 0;
  std::array<bool, 4> no_end_{};
};

bool is_html(std::string_view text) {
  for (size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1))
    if (const auto tag = tag_at(text, at); tag && shows_html(*tag)) return true;
  return false;
}

}  // namespace

std::string without_html(std::string_view text) {
  return is_html(text) ? HtmlReader(text).read() : std::string(text);
}

}  // namespace kb::text
