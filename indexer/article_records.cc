// SPDX-License-Identifier: MIT
#include "indexer/article_records.h"

#include <limits>

namespace kb::indexer {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kKnownDraftStates = "writing or review";
constexpr long long kMaxInt = std::numeric_limits<int>::max();

int number(const JsonFields& fields, const char* name) {
  return static_cast<int>(fields.number(name, 0, kMaxInt));
}

store::DraftAside read_aside(const JsonFields& fields, const std::string& draft) {
  store::DraftAside aside;
  aside.draft = draft;
  aside.tab = fields.id("page");
  aside.author = fields.reference("author");
  aside.edition = number(fields, "edition");
  aside.updated = fields.instant("updated").value_or(Instant{});
  aside.text = {fields.text("title"), fields.text("summary"), fields.text("body")};
  return aside;
}

Json to_object(const store::DraftAside& aside) {
  return {{"page", aside.tab},         {"author", aside.author},
          {"edition", aside.edition},  {"updated", to_rfc3339(aside.updated)},
          {"title", aside.text.title}, {"summary", aside.text.summary},
          {"body", aside.text.body}};
}

}  // namespace

ArticleDraftRecord read_article_draft(const JsonFields& fields) {
  ArticleDraftRecord record;
  store::ArticleDraft& draft = record.draft;
  draft.id = fields.id();
  draft.article = fields.reference("article");
  draft.base_revision = number(fields, "base_revision");
  draft.slug = fields.reference("slug");
  draft.author = fields.reference("author");
  draft.state = fields.choice("state", store::draft_state_from, kKnownDraftStates, draft.state);
  draft.lang = fields.text("lang");
  check_language(fields.path("lang"), draft.lang);
  draft.area = fields.reference("area");
  draft.audience =
      fields.choice("audience", store::article_audience_from, kKnownAudiences, draft.audience);
  draft.title = fields.text("title");
  draft.summary = fields.text("summary");
  draft.body = fields.text("body");
  draft.tags = fields.texts("tags");
  draft.translation_of = fields.reference("translation_of");
  draft.reason = fields.text("reason");
  draft.ticket = fields.reference("ticket");
  draft.edition = number(fields, "edition");
  draft.started = fields.instant("started").value_or(Instant{});
  draft.updated = fields.instant("updated").value_or(draft.started);
  for (const JsonFields& aside : fields.objects("unmerged"))
    record.asides.push_back(read_aside(aside, draft.id));
  for (const JsonFields& value : fields.objects("covered"))
    record.covered.push_back({value.required_text("mark"), value.text("what"),
                              value.required_text("original"), value.flag("is_back")});
  record.alike = fields.texts("alike");
  return record;
}

store::Redirect read_redirect(const JsonFields& fields) {
  return {fields.id("from"), fields.id("to"), fields.instant("since").value_or(Instant{})};
}

store::HarmlessOf read_harmless(const JsonFields& fields) {
  store::HarmlessOf harmless;
  harmless.draft = fields.reference("draft");
  if (harmless.draft.empty()) harmless.article = fields.id("article");
  for (auto& digest : fields.texts("digests")) harmless.digests.insert(std::move(digest));
  return harmless;
}

Json to_object(const ArticleDraftRecord& record) {
  const store::ArticleDraft& draft = record.draft;
  Json object{{"id", draft.id},
              {"article", draft.article},
              {"base_revision", draft.base_revision},
              {"slug", draft.slug},
              {"author", draft.author},
              {"state", to_text(draft.state)},
              {"lang", draft.lang},
              {"area", draft.area},
              {"audience", to_text(draft.audience)},
              {"title", draft.title},
              {"summary", draft.summary},
              {"body", draft.body},
              {"tags", draft.tags},
              {"translation_of", draft.translation_of},
              {"reason", draft.reason},
              {"ticket", draft.ticket},
              {"edition", draft.edition},
              {"started", to_rfc3339(draft.started)},
              {"updated", to_rfc3339(draft.updated)}};
  for (const store::DraftAside& aside : record.asides)
    object["unmerged"].push_back(to_object(aside));
  for (const store::CoveredValue& value : record.covered)
    object["covered"].push_back({{"mark", value.mark},
                                 {"what", value.kind},
                                 {"original", value.original},
                                 {"is_back", value.is_back}});
  if (!record.alike.empty()) object["alike"] = record.alike;
  return object;
}

Json to_object(const store::HarmlessOf& harmless) {
  Json object;
  if (harmless.draft.empty()) object["article"] = harmless.article;
  if (!harmless.draft.empty()) object["draft"] = harmless.draft;
  object["digests"] = harmless.digests;
  return object;
}

Json to_object(const store::Redirect& redirect) {
  return {
      {"from", redirect.source}, {"to", redirect.target}, {"since", to_rfc3339(redirect.since)}};
}

}  // namespace kb::indexer
