// SPDX-License-Identifier: MIT
#include "server/view/article_desk_page.h"

#include <array>
#include <utility>

#include "server/view/article_state.h"
#include "server/view/diff_blocks.h"
#include "server/view/form_problem.h"
#include "server/view/format.h"
#include "server/view/links.h"
#include "server/view/writing_links.h"

namespace kb::server::view {
namespace {

std::vector<FieldProblem> problems_of(const Catalogue& words, ArticleProblem problem) {
  switch (problem) {
    case ArticleProblem::NoSuccessor:
      return {{"sucesor", words.text("articles.problem.successor")}};
    case ArticleProblem::NoTarget:
      return {{"con", words.text("articles.problem.target")}};
    case ArticleProblem::AddressTaken:
      return {{"direccion", words.text("draft.problem.taken")}};
    case ArticleProblem::AddressUnfit:
      return {{"direccion", words.text("articles.problem.address")}};
    case ArticleProblem::None:
      break;
  }
  return {};
}

void put_state(Data& data, const Catalogue& words, const ArticleDeskPage& page) {
  const store::Article& article = page.article;
  const bool archived = article.state == store::ArticleState::Archived;
  put(data, "article_title", article.title);
  put(data, "article_lang", article.lang == words.language() ? "" : article.lang);
  put(data, "article_id", article.id);
  put(data, "state", state_word(words, article.state));
  put(data, "is_ok", article.state == store::ArticleState::Published);
  put(data, "is_archived", archived);
  put(data, "may_archive", page.may_publish && !archived);
  put(data, "may_publish", page.may_publish);
  put(data, "audience", audience_word(words, article.audience));
  put(data, "area", page.area);
  put(data, "version",
      words.text("article.revision", {{"n", format_number(words, article.revision)}}));
  put(data, "updated", format_date(words, article.updated));
  put(data, "read_href", article_path(article.id));
  put(data, "successor", archived ? page.successor_title : "");
  put(data, "successor_href", article_desk_path(article.successor));
  put(data, "has_old_addresses", !page.old_addresses.empty());
  put_list(data, "old_addresses", page.old_addresses, [](const std::string& id) {
    Data row;
    put(row, "address", article_path(id));
    return row;
  });
}

void put_versions(Data& data, const Catalogue& words, const ArticleDeskPage& page) {
  put_list(data, "versions", page.versions, [&](const store::Revision& version) {
    Data row;
    put(row, "number", std::to_string(version.number));
    put(row, "date", format_date(words, version.at));
    put(row, "author", version.author);
    put(row, "publisher",
        version.publisher.empty() || version.publisher == version.author
            ? ""
            : words.text("articles.published_by", {{"name", version.publisher}}));
    put(row, "reason", version.reason);
    put(row, "current", page.compared.draft.empty() && version.number == page.compared.to);
    put(row, "href", article_changes_path(page.article.id, version.number - 1, version.number));
    return row;
  });
  const auto choices = [&](const char* name, int chosen) {
    put_list(data, name, page.versions, [&](const store::Revision& version) {
      Data row;
      put(row, "value", std::to_string(version.number));
      put(row, "chosen", version.number == chosen);
      return row;
    });
  };
  choices("from_choices", page.compared.from);
  choices("to_choices", page.compared.to);
  put(data, "has_two", page.versions.size() > 1);
}

std::string comparison_title(const Catalogue& words, const Comparison& compared) {
  if (!compared.draft.empty()) return words.text("diff.title.draft");
  if (compared.from == 0)
    return words.text("diff.title.first", {{"n", std::to_string(compared.to)}});
  return words.text("diff.title",
                    {{"from", std::to_string(compared.from)}, {"to", std::to_string(compared.to)}});
}

void put_views(Data& data, const Catalogue& words, const ArticleDeskPage& page) {
  const Comparison& compared = page.compared;
  const auto path = compared.draft.empty()
                        ? article_changes_path(page.article.id, compared.from, compared.to)
                        : draft_changes_path(page.article.id, compared.draft);
  put(data, "is_source", compared.is_source);
  put_list(data, "views", std::array{false, true}, [&](bool is_source) {
    Data row;
    put(row, "href",
        with_parameters(path, {{kViewParameter, std::string(is_source ? kSourceView : "")}}) +
            "#cambios");
    put(row, "label", words.text(is_source ? "diff.view.source" : "diff.view.read"));
    put(row, "current", is_source == compared.is_source);
    return row;
  });
}

void put_comparison(Data& data, const Catalogue& words, const ArticleDeskPage& page) {
  const Comparison& compared = page.compared;
  put(data, "diff_title", comparison_title(words, compared));
  put(data, "diff_author", compared.author);
  put(data, "diff_date", format_moment(words, compared.at));
  put(data, "diff_reason",
      compared.reason.empty() ? "" : words.text("diff.reason", {{"reason", compared.reason}}));
  put(data, "draft_href", compared.draft.empty() ? "" : draft_path(compared.draft));
  put_views(data, words, page);
  if (compared.is_source)
    put_diff(data, words, compared.diff);
  else
    put_rendered(data, words, compared.rendered);
  if (compared.draft.empty() && compared.from == 0) put(data, "diff_count", "");
  put(data, "unseen", !compared.is_source && compared.from > 0 && !compared.rendered.has_marks);
  // Of two versions the older one is what one would want back.
  const bool may_restore = compared.draft.empty() && compared.from > 0;
  put(data, "may_restore", may_restore);
  put(data, "restore_number", std::to_string(compared.from));
  put(data, "restore_title", words.text("restore.title", {{"n", std::to_string(compared.from)}}));
  put(data, "restore_hint",
      words.text("restore.hint", {{"n", std::to_string(page.article.revision + 1)}}));
  put(data, "restore_label", words.text("restore.now", {{"n", std::to_string(compared.from)}}));
}

void put_drafts(Data& data, const Catalogue& words, const ArticleDeskPage& page) {
  put(data, "has_drafts", !page.drafts.empty());
  put_list(data, "drafts", page.drafts, [&](const store::DraftHead& draft) {
    Data row;
    put(row, "href", draft_path(draft.id));
    put(row, "changes_href", draft_changes_path(page.article.id, draft.id));
    put(row, "text", draft_line(words, draft));
    put(row, "date", format_ago(words, draft.updated, page.now));
    put(row, "reason", draft.reason);
    return row;
  });
}

void put_forms(Data& data, const Catalogue& words, const ArticleDeskPage& page) {
  put_problems(data, problems_of(words, page.problem));
  const auto typed = [&](ArticleProblem problem) {
    return page.problem == problem ? page.typed : std::string();
  };
  put(data, "typed_successor", typed(ArticleProblem::NoSuccessor));
  put(data, "typed_target", typed(ArticleProblem::NoTarget));
  const bool address =
      page.problem == ArticleProblem::AddressTaken || page.problem == ArticleProblem::AddressUnfit;
  put(data, "typed_address", address ? page.typed : page.article.id);
  put(data, "has_address_problem", address);
  put_audiences(data, words, page.article.audience);
  put(data, "action", article_desk_path(page.article.id));
  put(data, "drafts_path", kDraftsPath);
  put(data, "articles_path", kArticlesPath);
}

std::string done_text(const Catalogue& words, const std::string& done) {
  static constexpr std::array<std::pair<std::string_view, const char*>, 11> kDone{{
      {"publicado", "articles.done.published"},
      {"tirado", "articles.done.thrown"},
      {"recuperado", "articles.done.restored"},
      {"archivado", "articles.done.archived"},
      {"de-nuevo", "articles.done.again"},
      {"unido", "articles.done.merged"},
      {"direccion", "articles.done.renamed"},
      {"audiencia", "articles.done.audience"},
      {"deshecho", "articles.done.parted"},
      {"cambio", "articles.undo.overtaken"},
      {"tarde", "desk.undo.late"},
  }};
  for (const auto& [name, key] : kDone)
    if (name == done) return words.text(key);
  return "";
}

}  // namespace

std::string render_article_desk(const Renderer& renderer, const Frame& frame,
                                const ArticleDeskPage& page) {
  const Catalogue& words = renderer.words(frame.language);
  Data data;
  put_state(data, words, page);
  put_versions(data, words, page);
  put_comparison(data, words, page);
  put_drafts(data, words, page);
  put_forms(data, words, page);
  put_article_languages(data, words, page.languages);
  put(data, "done", done_text(words, page.done));
  return render_page(renderer, frame, "editors/article",
                     {page.article.title, NavItem::None, false, true}, std::move(data));
}

}  // namespace kb::server::view
