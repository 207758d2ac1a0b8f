// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <string_view>

// Articles with a life: what is being written beside what is published, who may publish, what
// replaces an archived article, and addresses that articles had.
//
// A draft names its article, writer and ticket without foreign keys: each may come later by an
// import, or go. article_draft_bases holds texts of a draft that an open page still stands on, so
// that two who write it at once are merged by what either changed; article_draft_asides what such a
// page holds that did not merge, until its writer has chosen. The target of a redirect may come
// later. articles.folded is address and title as they are searched in the list of all articles,
// which is read off articles_catalogued; of older articles nearly so, until they change.
namespace kb::store::steps {

inline constexpr auto kArticleDrafts = std::to_array<std::string_view>({
    "create table article_drafts (id {text} PRIMARY KEY, article {text} NOT NULL,"
    "  base_revision {int} NOT NULL, slug {text} NOT NULL, author {text} NOT NULL,"
    "  state {text} NOT NULL, lang {text} NOT NULL, area {text} NOT NULL, audience {text} NOT NULL,"
    "  translation_of {text} NOT NULL, ticket {text} NOT NULL, reason {text} NOT NULL,"
    "  edition {int} NOT NULL, tab {text} NOT NULL, started {int} NOT NULL,"
    "  updated {int} NOT NULL, title {text} NOT NULL, summary {text} NOT NULL,"
    "  body {text} NOT NULL){strict}",
    "create index article_drafts_by_article on article_drafts (article, updated, id)",
    "create index article_drafts_by_state on article_drafts (state, updated, id)",
    "create index article_drafts_by_author on article_drafts (author, updated, id)",
    "create index article_drafts_by_ticket on article_drafts (ticket)",

    "create table article_draft_tags ("
    "  draft {text} NOT NULL REFERENCES article_drafts (id) ON DELETE CASCADE,"
    "  position {int} NOT NULL, tag {text} NOT NULL,"
    "  PRIMARY KEY (draft, position)){keyed}",

    "create table article_draft_bases ("
    "  draft {text} NOT NULL REFERENCES article_drafts (id) ON DELETE CASCADE,"
    "  edition {int} NOT NULL, title {text} NOT NULL, summary {text} NOT NULL,"
    "  body {text} NOT NULL,"
    "  PRIMARY KEY (draft, edition)){strict}",

    "create table article_draft_asides ("
    "  draft {text} NOT NULL REFERENCES article_drafts (id) ON DELETE CASCADE,"
    "  tab {text} NOT NULL, author {text} NOT NULL, edition {int} NOT NULL, updated {int} NOT NULL,"
    "  title {text} NOT NULL, summary {text} NOT NULL, body {text} NOT NULL,"
    "  PRIMARY KEY (draft, tab)){strict}",

    "create table redirects (source {text} PRIMARY KEY, target {text} NOT NULL,"
    "  since {int} NOT NULL){keyed}",
    "create index redirects_by_target on redirects (target)",

    "alter table articles add column successor {text} NOT NULL DEFAULT ''",
    "alter table articles add column folded {text} NOT NULL DEFAULT ''",
    "update articles set folded = replace(replace(replace(replace(replace(replace(replace("
    "lower(id || ' ' || title), 'á', 'a'), 'é', 'e'), 'í', 'i'), 'ó', 'o'), 'ú', 'u'), 'ü', 'u'),"
    " 'ñ', 'n')",
    "create index articles_catalogued on articles (updated desc, id, state, area, lang, audience,"
    " author, folded)",
    "alter table revisions add column publisher {text} NOT NULL DEFAULT ''",
    "alter table people add column is_publisher {int} NOT NULL DEFAULT 0",
    "update people set is_publisher = 1 where is_editor = 1",
});

}  // namespace kb::store::steps
