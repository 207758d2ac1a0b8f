// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <string_view>

// Accounts and people, areas, articles, tickets, their links, and the change log.
//
// Times are milliseconds since 1970 (UTC). Long texts stand last in their tables: SQLite walks
// through a row to reach a column. An article named by a link or a translation may come later, so
// neither is a foreign key. links.solved_at is NULL unless the article solved the ticket; it
// repeats the ticket's date so that solutions are counted from one index.
namespace kb::store::steps {

inline constexpr auto kSpine = std::to_array<std::string_view>({
    "create table accounts (id {text} PRIMARY KEY, name {text} NOT NULL){strict}",

    "create table account_domains ("
    "  account {text} NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,"
    "  position {int} NOT NULL, domain {text} NOT NULL,"
    "  PRIMARY KEY (account, position)){keyed}",
    "create index account_domains_by_domain on account_domains (domain)",

    "create table areas (id {text} PRIMARY KEY, icon {text} NOT NULL, position {int} NOT NULL,"
    "  name_es {text} NOT NULL, name_en {text} NOT NULL,"
    "  hint_es {text} NOT NULL, hint_en {text} NOT NULL){strict}",

    "create table people (id {text} PRIMARY KEY, email {text} NOT NULL UNIQUE,"
    "  name {text} NOT NULL, lang {text} NOT NULL, account {text} REFERENCES accounts (id),"
    "  may_ask {int} NOT NULL, may_see_all {int} NOT NULL, may_see_sealed {int} NOT NULL,"
    "  may_order {int} NOT NULL, may_see_time {int} NOT NULL, may_manage {int} NOT NULL,"
    "  is_technician {int} NOT NULL, is_editor {int} NOT NULL, is_administrator {int} NOT NULL,"
    "  is_disabled {int} NOT NULL, password_hash {text} NOT NULL DEFAULT ''){strict}",
    "create index people_by_account on people (account)",

    "create table sessions (token_digest {text} PRIMARY KEY,"
    "  person {text} NOT NULL REFERENCES people (id) ON DELETE CASCADE,"
    "  created {int} NOT NULL, last_seen {int} NOT NULL){keyed}",
    "create index sessions_by_person on sessions (person)",

    "create table articles (id {text} PRIMARY KEY, lang {text} NOT NULL,"
    "  area {text} REFERENCES areas (id), audience {text} NOT NULL, state {text} NOT NULL,"
    "  author {text} NOT NULL, translation_of {text} NOT NULL, created {int} NOT NULL,"
    "  updated {int} NOT NULL, revision {int} NOT NULL,"
    "  title {text} NOT NULL, summary {text} NOT NULL, body {text} NOT NULL){strict}",
    "create index articles_by_area on articles (area)",
    "create index articles_by_state on articles (state, area, lang, audience)",
    "create index articles_by_source on articles (translation_of)",

    "create table article_tags ("
    "  article {text} NOT NULL REFERENCES articles (id) ON DELETE CASCADE,"
    "  position {int} NOT NULL, tag {text} NOT NULL,"
    "  PRIMARY KEY (article, position)){keyed}",

    "create table revisions ("
    "  article {text} NOT NULL REFERENCES articles (id) ON DELETE CASCADE,"
    "  number {int} NOT NULL, at {int} NOT NULL, author {text} NOT NULL, reason {text} NOT NULL,"
    "  title {text} NOT NULL, summary {text} NOT NULL, body {text} NOT NULL,"
    "  PRIMARY KEY (article, number)){strict}",

    "create table tickets (id {text} PRIMARY KEY, account {text} REFERENCES accounts (id),"
    "  requester {text} NOT NULL, area {text} REFERENCES areas (id), lang {text} NOT NULL,"
    "  priority {text} NOT NULL, type {text} NOT NULL, status {text} NOT NULL,"
    "  opened {int} NOT NULL, updated {int} NOT NULL, resolved {int},"
    "  subject {text} NOT NULL, body {text} NOT NULL, resolution {text} NOT NULL){strict}",
    "create index tickets_by_account on tickets (account)",
    "create index tickets_by_area on tickets (area)",

    "create table messages ("
    "  ticket {text} NOT NULL REFERENCES tickets (id) ON DELETE CASCADE,"
    "  position {int} NOT NULL, at {int} NOT NULL, is_internal {int} NOT NULL,"
    "  sender {text} NOT NULL, body {text} NOT NULL,"
    "  PRIMARY KEY (ticket, position)){strict}",

    "create table links ("
    "  ticket {text} NOT NULL REFERENCES tickets (id) ON DELETE CASCADE,"
    "  article {text} NOT NULL, position {int} NOT NULL, solved_at {int},"
    "  PRIMARY KEY (ticket, article)){keyed}",
    "create index links_by_article on links (article, solved_at)",

    "create table change_counter (id {int} PRIMARY KEY CHECK (id = 1), number {int} NOT NULL)"
    "{strict}",
    "insert into change_counter (id, number) values (1, 0)",

    "create table change_log (thing {text} NOT NULL, id {text} NOT NULL, number {int} NOT NULL,"
    "  PRIMARY KEY (thing, id)){keyed}",
    "create unique index change_log_by_number on change_log (number)",
});

}  // namespace kb::store::steps
