// SPDX-License-Identifier: MIT
#include "server/view/article_page.h"

#include "server/view/format.h"
#include "server/view/languages.h"
#include "server/view/links.h"
#include "server/view/mustache_data.h"
#include "server/view/writing_links.h"

namespace kb::server::view {
namespace {

constexpr size_t kLeastOutline = 2;  // a single section needs no outline

Html reviewed_line(const Catalogue& words, const ArticlePage& page) {
  const Html date{"<time datetime=\"" + iso_date(page.updated) + "\">" +
                  escape(format_long_date(words, page.updated)).text + "</time>"};
  if (page.author.empty()) return words.html("article.reviewed", {{"date", date}});
  return words.html("article.reviewed_by", {{"author", escape(page.author)}, {"date", date}});
}

std::string notice_text(const Catalogue& words, ArticleNotice notice) {
  switch (notice) {
    case ArticleNotice::Draft:
      return words.text("article.draft");
    case ArticleNotice::Review:
      return words.text("article.review");
    case ArticleNotice::Archived:
      return words.text("article.archived");
    case ArticleNotice::Internal:
      return words.text("article.internal");
    case ArticleNotice::None:
      break;
  }
  return "";
}

void put_outline(Data& data, const ArticlePage& page, const std::string& lang) {
  put(data, "has_outline", page.outline.size() >= kLeastOutline);
  put_list(data, "outline", page.outline, [&](const OutlineItem& item) {
    Data row;
    put(row, "href", "#" + percent_encode(item.anchor));
    put(row, "heading", item.heading);
    put(row, "lang", lang);
    return row;
  });
}

// Only languages of the interface can be announced in their own words.
void put_languages(Data& data, const Renderer& renderer, const Catalogue& words,
                   const ArticlePage& page) {
  const bool foreign = page.lang != words.language();
  const auto* own = find_language(page.lang);
  put(data, "lang", foreign ? page.lang : "");
  put(data, "written_in", foreign && own ? words.text(own->written_in_key) : "");
  put_list(data, "translations", page.translations, [&](const Translation& translation) {
    Data row;
    put(row, "href", article_path(translation.id));
    put(row, "code", translation.lang);
    put(row, "label", renderer.words(translation.lang).text("language.read_in"));
    return row;
  });
}

void put_vote(Data& data, const ArticlePage& page) {
  put(data, "vote_path", vote_path(page.id));
  put(data, "vote_asked", page.vote == VoteState::Asked);
  put(data, "vote_solved", page.vote == VoteState::Solved);
  put(data, "vote_missing", page.vote == VoteState::WhatIsMissing);
  put(data, "vote_thanked", page.vote == VoteState::Thanked);
  put(data, "article_id", page.id);
  put(data, "asking", page.asking);
  put(data, "asking_href", page.asking.empty() ? "" : ask_path_of(page.asking));
}

}  // namespace

namespace {

// For staff: what this article did.
std::string figures_of(const std::string& article) {
  FiguresAddress address;
  address.path = kArticleFiguresPath;
  address.article = article;
  return figures_path(address);
}

}  // namespace

std::string render_article(const Renderer& renderer, const Frame& frame, const ArticlePage& page) {
  const Catalogue& words = renderer.words(frame.language);
  const std::string lang = page.lang == frame.language ? "" : page.lang;
  Data data;
  put(data, "article_title", page.title);
  put(data, "area", page.area_name);
  put(data, "area_href", area_path(page.area_id));
  put(data, "reviewed_html", reviewed_line(words, page));
  put(data, "reading",
      words.text("article.reading", {{"n", std::to_string(page.reading_minutes)}}));
  put(data, "figures_href", frame.is_staff ? figures_of(page.id) : "");
  put(data, "notice", notice_text(words, page.notice));
  put(data, "summary", page.summary);
  put(data, "body_html", page.body);
  put_outline(data, page, lang);
  put_languages(data, renderer, words, page);
  put(data, "has_related", !page.related.empty());
  put_list(data, "related", page.related,
           [&](const ArticleLink& a) { return article_row(words, a); });
  put(data, "revision",
      words.text("article.revision", {{"n", format_number(words, page.revision)}}));
  put(data, "solved", solved_text(words, page.solved.recent, page.solved.total));
  put(data, "ask_href", ask_path(page.title, page.area_id));
  put(data, "successor", page.successor.title);
  put(data, "successor_href", article_path(page.successor.id));
  put(data, "successor_lang", page.successor.lang);
  put(data, "may_vote", page.notice != ArticleNotice::Archived);
  put(data, "desk_href", frame.is_editor || frame.is_technician ? article_desk_path(page.id) : "");
  put(data, "duplicates_href", frame.is_editor ? duplicates_path(page.id) : "");
  put(data, "guards_href", frame.is_editor ? guards_path(page.id) : "");
  put(data, "promoted_href", frame.is_editor ? promoted_path(page.id) : "");
  put_vote(data, page);
  return render_page(renderer, frame, "clients/article", {page.title, NavItem::Search, false},
                     std::move(data));
}

}  // namespace kb::server::view
