// SPDX-License-Identifier: MIT
#include "server/editors/draft_form.h"

#include <algorithm>
#include <charconv>

#include "server/editors/harmless_words.h"
#include "server/one_line.h"
#include "server/view/languages.h"
#include "text/slug.h"

namespace kb::server {
namespace {

constexpr size_t kMostTitleBytes = 300, kMostSummaryBytes = 1000, kMostReasonBytes = 500;
constexpr size_t kMostTags = 20, kMostTagBytes = 60, kMostTagsBytes = 2000;
constexpr size_t kMostSlugBytes = 200, kMostTabBytes = 64;

bool has(const Request& request, std::string_view name) {
  return request.form.contains(name);
}

// A text area sends its lines as CR LF.
std::string with_plain_lines(std::string text) {
  std::erase(text, '\r');
  return text;
}

std::vector<std::string> tags_in(const std::string& typed) {
  std::vector<std::string> tags;
  for (size_t at = 0; at <= typed.size() && tags.size() < kMostTags;) {
    const size_t end = std::min(typed.find(',', at), typed.size());
    auto tag = one_line(typed.substr(at, end - at), kMostTagBytes);
    if (!tag.empty() && std::ranges::find(tags, tag) == tags.end()) tags.push_back(std::move(tag));
    at = end + 1;
  }
  return tags;
}

bool is_known_area(const std::string& id, const std::vector<store::Area>& areas) {
  return id.empty() || std::ranges::find(areas, id, &store::Area::id) != areas.end();
}

}  // namespace

store::DraftText typed_text(const store::ArticleDraft& draft, const Request& request) {
  store::DraftText text = text_of(draft);
  if (has(request, "titulo")) text.title = one_line(request.form_value("titulo"), kMostTitleBytes);
  if (has(request, "resumen"))
    text.summary = one_line(request.form_value("resumen"), kMostSummaryBytes);
  if (has(request, "cuerpo")) text.body = with_plain_lines(request.form_value("cuerpo"));
  return text;
}

store::DraftText text_of(const store::ArticleDraft& draft) {
  return {draft.title, draft.summary, draft.body};
}

void set_text(store::ArticleDraft& draft, store::DraftText text) {
  draft.title = std::move(text.title);
  draft.summary = std::move(text.summary);
  draft.body = std::move(text.body);
}

void take_facts(store::ArticleDraft& draft, const Request& request,
                const std::vector<store::Area>& areas) {
  if (has(request, "motivo"))
    draft.reason = one_line(request.form_value("motivo"), kMostReasonBytes);
  if (has(request, "etiquetas"))
    draft.tags = tags_in(one_line(request.form_value("etiquetas"), kMostTagsBytes));
  if (const auto area = request.form_value("tema");
      has(request, "tema") && is_known_area(area, areas))
    draft.area = area;
  if (const auto audience = store::article_audience_from(request.form_value("quien")))
    draft.audience = *audience;
  if (const auto lang = request.form_value("lengua"); view::find_language(lang) != nullptr)
    draft.lang = lang;
  if (has(request, "direccion")) {
    const auto typed = one_line(request.form_value("direccion"), kMostSlugBytes);
    draft.slug = typed.empty() ? "" : text::slug_of(typed);
  }
}

std::string tab_in(const Request& request) {
  const auto tab = request.form_value("pagina");
  return tab.size() <= kMostTabBytes && store::is_fit_id(tab) ? tab : "";
}

std::string kept_tab(const Request& request) {
  const auto tab = tab_in(request);
  return tab.empty() ? "-" : tab;
}

int edition_in(const Request& request) {
  const auto typed = request.form_value("edicion");
  int edition = -1;
  const auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), edition);
  return error == std::errc() && end == typed.data() + typed.size() ? edition : -1;
}

std::vector<view::DraftProblem> publishing_problems(store::Transaction& tx,
                                                    const store::ArticleDraft& draft) {
  std::vector<view::DraftProblem> problems;
  if (draft.title.empty()) problems.push_back(view::DraftProblem::NoTitle);
  if (draft.body.find_first_not_of(" \t\n") == std::string::npos)
    problems.push_back(view::DraftProblem::NoText);
  if (holds_secret(tx, draft)) problems.push_back(view::DraftProblem::HasSecret);
  if (!draft.article.empty() && draft.reason.empty())
    problems.push_back(view::DraftProblem::NoReason);
  return problems;
}

}  // namespace kb::server
