// SPDX-License-Identifier: MIT
#include "indexer/markdown_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "core/utf8.h"
#include "indexer/record_checks.h"
#include "text/front_matter.h"
#include "text/language.h"
#include "text/markdown.h"

namespace kb::indexer {
namespace {

constexpr std::string_view kUsualLanguage = "es";

class Fields {
 public:
  explicit Fields(const text::FrontMatter& front) : front_(front) {}

  std::optional<std::string> text(std::string_view name) const {
    if (front_.lists.contains(name)) refuse_field(name, "must be a text, not a list");
    const auto found = front_.texts.find(name);
    return found == front_.texts.end() ? std::nullopt : std::optional(found->second);
  }

  // One text stands for a list of one.
  std::vector<std::string> list(std::string_view name) const {
    if (const auto found = front_.lists.find(name); found != front_.lists.end())
      return found->second;
    const auto single = text(name).value_or("");
    return single.empty() ? std::vector<std::string>{} : std::vector{single};
  }

  Instant instant(std::string_view name) const {
    const auto given = text(name);
    if (!given || given->empty()) return {};
    if (const auto instant = parse_rfc3339(*given)) return *instant;
    refuse_field(name, shown(*given) + " is not a date such as 2026-05-01T10:00:00Z");
  }

  template <class Value>
  Value choice(std::string_view name, std::optional<Value> (*from)(std::string_view),
               std::string_view known, Value fallback) const {
    const auto given = text(name);
    if (!given) return fallback;
    if (const auto value = from(*given)) return *value;
    refuse_field(name, fmt::format("{} is not {}", shown(*given), known));
  }

 private:
  const text::FrontMatter& front_;
};

std::string_view take_line(std::string_view& rest) {
  const size_t end = std::min(rest.find('\n'), rest.size());
  const std::string_view line = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return line;
}

// The words of the first `# ` heading that does not stand in a block of code.
std::string title_in(std::string_view body) {
  bool in_code = false;
  while (!body.empty()) {
    const std::string_view line = take_line(body);
    if (line.starts_with("```") || line.starts_with("~~~")) in_code = !in_code;
    if (in_code || !line.starts_with("# ")) continue;
    const auto sections = text::markdown_to_sections(line);
    if (!sections.empty()) return sections.front().heading;
  }
  return {};
}

std::string title_of(const Fields& fields, std::string_view body) {
  if (auto title = fields.text("title")) return *title;
  std::string title = title_in(body);
  if (title.empty()) refuse_field("title", "is missing, and there is no line `# Title` either");
  return title;
}

std::string language_of(const Fields& fields, const Place& place, const store::Article& article) {
  if (auto lang = fields.text("lang")) return *lang;
  if (!place.lang.empty()) return place.lang;
  return text::detect_language(article.title + '\n' + article.body, kUsualLanguage);
}

}  // namespace

store::Article article_from_markdown(std::string_view file, const Place& place) {
  if (!is_clean_utf8(file)) refuse_field("file", "not UTF-8");
  const text::FrontMatter front = text::parse_front_matter(file);
  if (front.body.size() > text::kMaxMarkdownBytes) refuse_field("body", "more than 1 MiB of text");
  const Fields fields(front);
  store::Article article;
  article.id = fields.text("id").value_or(place.id);
  article.title = title_of(fields, front.body);
  article.summary = fields.text("summary").value_or("");
  article.body = front.body;
  article.lang = language_of(fields, place, article);
  article.area = fields.text("area").value_or(place.area);
  article.audience =
      fields.choice("audience", store::article_audience_from, kKnownAudiences, article.audience);
  article.state = fields.choice("state", store::article_state_from, kKnownStates, article.state);
  article.tags = fields.list("tags");
  article.author = fields.text("author").value_or("");
  article.translation_of = fields.text("translation_of").value_or("");
  article.successor = fields.text("successor").value_or("");
  article.created = fields.instant("created");
  article.updated = fields.instant("updated");
  check_article(article);
  return article;
}

std::string to_markdown(const store::Article& article) {
  std::vector<text::FrontMatterField> fields;
  const auto add = [&](const char* key, std::string_view value) {
    fields.push_back({key, {std::string(value)}, false});
  };
  add("id", article.id);
  add("title", article.title);
  if (!article.summary.empty()) add("summary", article.summary);
  add("area", article.area);
  fields.push_back({"tags", article.tags, true});
  add("lang", article.lang);
  add("audience", to_text(article.audience));
  add("state", to_text(article.state));
  if (!article.author.empty()) add("author", article.author);
  if (!article.translation_of.empty()) add("translation_of", article.translation_of);
  if (!article.successor.empty()) add("successor", article.successor);
  add("created", to_rfc3339(article.created));
  add("updated", to_rfc3339(article.updated));
  return text::write_front_matter(fields, article.body);
}

}  // namespace kb::indexer
