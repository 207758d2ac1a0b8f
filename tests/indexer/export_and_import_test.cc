// SPDX-License-Identifier: MIT
// What is exported comes back by an import.
#include <gtest/gtest.h>

#include <random>

#include "core/utf8.h"
#include "indexer/export.h"
#include "indexer/import.h"
#include "store/area_order.h"
#include "store/article_moves.h"
#include "store/site_settings.h"
#include "store/staff_areas.h"
#include "store/ticket_drafts.h"
#include "tests/indexer/export_support.h"

namespace kb::indexer {
namespace {

using namespace test;

std::vector<PlanRecord> plan_records(store::Transaction& tx, const std::string& account) {
  std::vector<PlanRecord> plans;
  for (const auto& plan : store::plans_of(tx, account))
    plans.push_back({plan, store::alerts_of(tx, plan.id)});
  return plans;
}

// All that an export holds, as the text of its records.
std::vector<std::string> contents(store::Store& store) {
  auto tx = store.read();
  std::vector<std::string> all;
  for (const auto& area : store::areas(tx))
    all.push_back(to_json(AreaRecord{area, store::former_areas(tx, area.id)}));
  for (const auto& account : store::accounts(tx))
    all.push_back(to_json(AccountRecord{account, {}, plan_records(tx, account.id)}));
  for (const auto& person : store::people(tx))
    all.push_back(person.account + " " + to_json(person));
  for (const auto& id : store::ticket_ids(tx))
    all.push_back(to_json(TicketRecord(store::find_ticket(tx, id).value())));
  for (const auto& id : store::article_ids(tx)) {
    const auto article = store::find_article(tx, id).value();
    all.push_back(std::to_string(article.revision) + " " + to_json(article));
    for (const auto& revision : store::revisions_of(tx, id))
      all.push_back(to_json(RevisionRecord{id, revision}));
  }
  for (const auto& id : store::order_ids(tx))
    all.push_back(to_json(store::find_order(tx, id).value()));
  for (const auto& id : store::time_entry_ids(tx))
    all.push_back(
        to_json(TimeRecord{store::find_time_entry(tx, id).value(), store::find_call(tx, id),
                           store::remark_on(tx, id).value_or(store::RemarkForStaff{})}));
  for (const auto& id : store::asking_ids(tx))
    all.push_back(
        to_json(DraftRecord{store::find_asking(tx, id).value(), store::suggestion_notes(tx, id)}));
  for (const auto& vote : store::article_votes(tx)) all.push_back(to_json(vote));
  for (const auto& threshold : store::suggest_thresholds(tx)) all.push_back(to_json(threshold));
  for (const auto& pair : store::dismissed_pairs(tx)) all.push_back(to_json(pair));
  for (const auto& guard : store::guards(tx)) all.push_back(to_json(guard));
  for (const auto& each : store::all_promoted(tx)) all.push_back(to_json(each));
  for (const auto& id : store::article_draft_ids(tx))
    all.push_back(to_json(
        ArticleDraftRecord{store::find_article_draft(tx, id).value(), store::draft_asides(tx, id),
                           store::covered_values(tx, id), store::alike_tickets(tx, id)}));
  for (const auto& harmless : store::all_harmless_secrets(tx)) all.push_back(to_json(harmless));
  for (const auto& redirect : store::redirects(tx)) all.push_back(to_json(redirect));
  for (const auto& basis : store::translation_bases(tx)) all.push_back(to_json(basis));
  for (const auto& image : store::article_images(tx))
    all.push_back(to_json(image) + " shown by " +
                  std::to_string(store::audiences_of_image(tx, image.id).size()));
  for (const auto& review : store::article_reviews(tx)) all.push_back(to_json(review));
  for (const auto& aside : store::work_dismissals(tx)) all.push_back(to_json(aside));
  for (const auto& person : store::people(tx))
    all.push_back(to_json(NoticeRecord{person.email, store::notice_settings(tx, person.id)}));
  for (const auto& person : store::people(tx))
    all.push_back(to_json(ServesRecord{person.email, store::areas_of_person(tx, person.id)}));
  for (const auto& synonym : store::synonyms(tx)) all.push_back(to_json(synonym));
  for (const auto& [name, value] : store::site_settings(tx))
    all.push_back(to_json(SettingRecord{name, value}));
  return all;
}

// Exports `store` and gives what an import of it into an empty store is like.
void expect_round_trip(store::Store& store) {
  test::TempDir folder;
  const auto exported = export_store(store, folder.path() / "out");
  EXPECT_TRUE(exported.problems.empty());
  test::TestStore other;
  std::vector<std::string> problems;
  const auto imported =
      import_into(other.store(), folder.path() / "out", {.on_problem = [&](const Problem& p) {
                    problems.push_back(to_text(p.origin) + ": " + p.message);
                  }});
  EXPECT_EQ(problems, std::vector<std::string>{});
  EXPECT_EQ(contents(other.store()), contents(store));
  EXPECT_EQ(imported.articles.added, exported.articles);
  EXPECT_EQ(imported.tickets.added, exported.tickets);
  EXPECT_EQ(imported.people.added, exported.people);
  EXPECT_EQ(imported.plans.added, exported.plans);
  EXPECT_EQ(imported.orders.added, exported.orders);
  EXPECT_EQ(imported.time.added, exported.time);
  const auto again = import_into(other.store(), folder.path() / "out").total();
  EXPECT_EQ(again, (ImportCount{.unchanged = imported.total().added + imported.total().changed}));
}

TEST(ExportAndImport, BringsBackPeopleTicketsAndHistories) {
  test::TestStore store;
  auto tx = store.store().write();
  put_area(tx, {"correo", "mail", 3, "Correo", "Email", "h", ""});
  put_account(tx, {"acme", "Acme \"SL\"", {"acme.example", "b.example"}});
  auto contact = person("a@acme.example");
  contact.name = "Ána";
  contact.lang = "en";
  contact.account = "acme";
  contact.disabled = true;
  contact.rights = {.ask = true,
                    .see_all = false,
                    .see_sealed = true,
                    .order = false,
                    .see_time = true,
                    .manage = true};
  put_person(tx, contact);
  auto staff = person("s@x.example");
  staff.roles.technician = staff.roles.administrator = true;
  put_person(tx, staff);
  put_person(tx, person("nobody@x.example"));
  store::put_staff_areas(tx, find_person_by_email(tx, staff.email)->id, {"correo"});
  store::put_notice_settings(tx, find_person_by_email(tx, contact.email)->id,
                             {.new_reply = false, .plan_alert = false});
  for (const char* body : {"uno", "dos\r\n", "\n\ntres"})
    put_article(tx, article("a", body), "porque " + std::string(body), at(body[0]));
  auto full = ticket("T-1");
  full.account = "acme";
  full.requester = "a@acme.example";
  full.area = "web";
  full.lang = "en";
  full.priority = store::TicketPriority::Urgent;
  full.type = store::TicketType::Order;
  full.status = store::TicketStatus::Closed;
  full.subject = "";
  full.body = "---\n";
  full.resolution = "\t";
  full.messages = {{"a@acme.example", at(1), "m\r\n", false}, {"", at(2), "", true}};
  full.links = {{"later", true}, {"a", false}, {"seen", false, store::LinkStrength::Weak}};
  full.events = {{store::TicketEventKind::Assigned, "s@x.example", at(2), "s@x.example"},
                 {store::TicketEventKind::Withdrawn, "a@acme.example", at(5), "así\n"},
                 {store::TicketEventKind::Planned, "s@x.example", at(6), "2026-11-24"},
                 {store::TicketEventKind::Promised, "s@x.example", at(6), ""},
                 {store::TicketEventKind::NotIt, "s@x.example", at(6), "a"},
                 {store::TicketEventKind::Gap, "s@x.example", at(6), ""},
                 {store::TicketEventKind::GapClosed, "s@x.example", at(6), ""},
                 {store::TicketEventKind::NothingLearned, "s@x.example", at(6), "one_off"}};
  full.assignee = "s@x.example";
  full.promised = at(8);
  full.planned = parse_day("2026-11-24");
  full.since = at(5);
  full.opened = at(3);
  full.updated = at(4);
  full.resolved = at(5);
  put_ticket(tx, full, at(6));
  put_ticket(tx, ticket("T-2"), at(7));
  tx.commit();
  expect_round_trip(store.store());
}

store::Asking draft(const std::string& id, store::AskingOutcome outcome) {
  store::Asking asking;
  asking.id = id;
  asking.person = "p";
  asking.account = "acme";
  asking.area = std::string(store::kUnknownArea);
  asking.lang = "es";
  asking.outcome = outcome;
  asking.started = at(8);
  asking.updated = at(9);
  asking.subject = "No llegan";
  asking.body = "dos\r\n";
  return asking;
}

TEST(ExportAndImport, BringsBackDraftsVotesAndThresholds) {
  using store::Suggested, store::SuggestionEvent;
  test::TestStore store;
  auto tx = store.store().write();
  auto solved = draft("d1", store::AskingOutcome::Solved);
  solved.article = "a";
  put_asking(tx, solved);
  store::note_suggestion(tx, {"d1", Suggested::Article, "a", SuggestionEvent::Shown, at(8), 1, .8});
  store::note_suggestion(tx, {"d1", Suggested::Ticket, "T-1", SuggestionEvent::Same, at(9)});
  store::note_suggestion(tx, {"d1", Suggested::Article, "a", SuggestionEvent::Solved, at(9)});
  auto sent = draft("d2", store::AskingOutcome::Sent);
  sent.ticket = "T-1";
  sent.held_out = true;
  sent.type = store::TicketType::Question;
  sent.priority = store::TicketPriority::Urgent;
  sent.urgent_reason = "nadie cobra";
  put_asking(tx, sent);
  put_asking(tx, draft("d3", store::AskingOutcome::Open));
  store::put_vote(tx, {"a", 2, "p", true, at(10), ""});
  store::put_vote(tx, {"a", 2, "v", false, at(11), "falta \"todo\"\n"});
  store::put_suggest_threshold(tx, {"", 0.45});
  store::put_suggest_threshold(tx, {"correo", 0.8});
  tx.commit();
  expect_round_trip(store.store());
}

TEST(ExportAndImport, BringsBackWhatIsBeingWrittenAndWhereOldAddressesLead) {
  test::TestStore store;
  auto tx = store.store().write();
  for (const char* id : {"a", "b", "c"}) put_article(tx, article(id, "uno"), "", at(2));
  const store::Mover by{"Eva", "porque sí", at(5)};
  store::archive_article(tx, "a", "b", by);
  store::rename_article(tx, "b", "d", by);
  store::merge_article(tx, "c", "d", by);
  auto change = store::draft_of_article(store::find_article(tx, "d").value(), "p", at(6));
  change.state = store::DraftState::Review;
  change.body = "dos\r\n";
  change.tags = {"x", "y"};
  change.reason = "más";
  change.ticket = "T-1";
  change.edition = 4;
  put_article_draft(tx, change);
  store::put_draft_aside(tx, {change.id, "pagina", "q", 3, at(7), {"t", "", "tres"}});
  put_alike_tickets(tx, change.id, {"T-2", "T-3"});
  auto fresh = store::new_article_draft("p", "en", at(8));
  fresh.slug = "e";
  put_article_draft(tx, fresh);
  auto published = store::new_article_draft("nadie", "es", at(9));
  published.title = "Publicado";
  published.body = "Texto.";
  put_article_draft(tx, published);
  store::publish_draft(tx, published.id, "nadie", at(9));
  tx.commit();
  expect_round_trip(store.store());
}

TEST(ExportAndImport, BringsBackWhichWordsAreNoSecrets) {
  test::TestStore store;
  auto tx = store.store().write();
  put_article(tx, article("a", "uno"), "", at(2));
  auto fresh = store::new_article_draft("p", "es", at(8));
  put_article_draft(tx, fresh);
  store::put_harmless_secret(tx, fresh, "x");
  store::put_harmless_secret(tx, fresh, "y");
  store::add_harmless_secrets(tx, {"", "a", {"z"}});
  tx.commit();
  expect_round_trip(store.store());
}

TEST(ExportAndImport, BringsBackSynonymsSettingsAndWhereAreasWent) {
  test::TestStore store;
  auto tx = store.store().write();
  for (const auto& [line, state] : {std::pair{"móvil = celular", store::SynonymState::InUse},
                                    std::pair{"a => b | c", store::SynonymState::TakenBack},
                                    std::pair{"c => d", store::SynonymState::Dismissed}})
    store::put_synonym(tx, {0, "es", line, store::SynonymOrigin::Learned, state, "e@x.example",
                            at(1), at(2), "3 consultas"});
  store::put_area(tx, {"correo", "mail", 1, "Correo", "", "", ""});
  store::put_area(tx, {"email", "mail", 2, "Email", "", "", ""});
  store::merge_areas(tx, "email", "correo");
  store::put_site_setting(tx, "firm", "Taller & Co");
  tx.commit();
  expect_round_trip(store.store());
}

TEST(ExportAndImport, BringsBackPairsThatAreNotTheSame) {
  test::TestStore store;
  auto tx = store.store().write();
  for (const char* body : {"uno", "dos"}) put_article(tx, article("a", body), "", at(2));
  put_article(tx, article("b", "tres"), "", at(3));
  put_dismissed_pair(tx, {{"a", "Título", 2}, {"b", "Antes", 1}, 612, "e@x.example", at(4), ""});
  put_dismissed_pair(tx, {{"z", "Se fue", 3}, {"b", "Título", 1}, 1000, "", at(5), "así\n"});
  tx.commit();
  expect_round_trip(store.store());
}

TEST(ExportAndImport, BringsBackWhatTranslationsWereMadeOf) {
  test::TestStore store;
  auto tx = store.store().write();
  put_article(tx, article("a", "uno"), "", at(2));
  put_article(tx, article("a", "dos"), "", at(3));
  auto translation = article("b", "one");
  translation.lang = "en";
  translation.translation_of = "a";
  put_article(tx, translation, "", at(4));
  store::put_translation_basis(tx, "b", 1);
  ASSERT_EQ(store::translations_behind(tx, 9).size(), 1u);
  tx.commit();
  expect_round_trip(store.store());
}

TEST(ExportAndImport, BringsBackImagesAndWhoSeesThem) {
  test::TestStore store;
  auto tx = store.store().write();
  put_article(tx, article("a", "![Panel](/imagenes/antes)"), "", at(2));
  put_article(tx, article("a", "![Panel](/imagenes/ahora)"), "", at(3));
  for (const char* id : {"antes", "ahora", "nunca"})
    put_article_image(tx, {id, "d1", "digest", "image/png", 4, 30, 20, "p1", at(1)});
  ASSERT_EQ(audiences_of_image(tx, "ahora").size(), 1u);
  tx.commit();
  expect_round_trip(store.store());
}

TEST(ExportAndImport, BringsBackReviewsAndLinesPutAside) {
  test::TestStore store;
  auto tx = store.store().write();
  put_article(tx, article("a", "uno"), "", at(2));
  put_article_review(tx, {"a", at(3), at(9), "e@x.example"});
  put_work_dismissal(tx, {"hueco", "T-1", 9, "La firma", "e@x.example", at(4)});
  tx.commit();
  expect_round_trip(store.store());
}

TEST(ExportAndImport, BringsBackWhatIsAskedOfTheSearch) {
  test::TestStore store;
  auto tx = store.store().write();
  put_guard(tx, {"¿Buzón lleno?", "es", "a", 5, "e@x.example", at(4)});
  put_guard(tx, {"mailbox full", "en", "se-fue", 1, "", at(5)});
  put_promoted(tx, {"sin servicio", "", "a", at(2), at(3), "e@x.example", at(1)});
  put_promoted(tx, {"outage \"now\"", "en", "b", at(2), at(9), "", at(1)});
  tx.commit();
  expect_round_trip(store.store());
}

std::string random_text(std::mt19937& random, size_t max) {
  static constexpr char32_t kChars[] = {
      U'a', U'Z', U' ',  U'\n', U'\r', U'\t', U'"', U'\'', U'\\',  U':',   U'-',    U'#', U',',
      U'[', U'{', U'&',  U'*',  U'!',  U'|',  U'>', U'%',  U'@',   U'`',   U'~',    U'?', U'<',
      U'/', U'ñ', U'日', U'😀',  0x01,  0x7F,  0x85, 0xA0,  0x2028, 0xFEFF, 0x10FFFF};
  std::string text;
  for (auto n = random() % (max + 1); n > 0; --n)
    append_utf8(text, kChars[random() % std::size(kChars)]);
  return text;
}

std::string random_id(std::mt19937& random) {
  while (true) {
    std::string id = random_text(random, 12);
    if (store::is_fit_id(id)) return id;
  }
}

store::Article random_article(std::mt19937& random) {
  store::Article article;
  article.id = random_id(random);
  article.lang = random() % 2 ? "es" : "pt-BR";
  if (random() % 2) article.area = random_id(random);
  article.audience = static_cast<store::ArticleAudience>(random() % 3);
  article.state = static_cast<store::ArticleState>(random() % 4);
  article.title = "t" + random_text(random, 20);
  article.summary = random_text(random, 20);
  article.body = (random() % 4 == 0 ? "---\n" : "") + random_text(random, 60);
  for (auto n = random() % 3; n > 0; --n) article.tags.push_back(random_text(random, 5));
  article.author = random_text(random, 5);
  if (random() % 2) article.translation_of = random_id(random);
  if (random() % 4 == 0) article.successor = random_id(random);
  article.created = at(static_cast<long long>(random() % 1000));
  article.updated = article.created + std::chrono::milliseconds(random() % 100000);
  return article;
}

TEST(ExportAndImport, BringsBackArticlesByteForByte) {
  std::mt19937 random(7);
  test::TestStore store;
  auto tx = store.store().write();
  for (int i = 0; i < 200; ++i) {
    auto article = random_article(random);
    put_article(tx, article, random_text(random, 10), at(2000));
    article.body += random_text(random, 20);
    if (random() % 3 == 0) put_article(tx, article, random_text(random, 10), at(3000));
  }
  tx.commit();
  expect_round_trip(store.store());
}

TEST(ExportAndImport, BringsBackWhatDoesNotFitFrontMatter) {
  test::TestStore store;
  auto tx = store.store().write();
  auto large = article("large", "b");
  large.summary = std::string(100'000, 's');
  put_article(tx, large, "", at(1));
  put_article(tx, article("body", std::string(kMaxTextBytes, 'x')), "", at(1));
  for (const char* id : {"README", ".hidden", "_", "x.md", "a%2Fb"})
    put_article(tx, article(id, "b"), "", at(1));
  auto draft = article("draft", "");
  draft.title = "";
  draft.state = store::ArticleState::Draft;
  draft.area = "_";
  put_article(tx, draft, "", at(1));
  tx.commit();
  expect_round_trip(store.store());
}

TEST(ExportAndImport, KeepWhyATicketIsUrgent) {
  test::TestStore from, to;
  test::TempDir folder;
  {
    auto tx = from.store().write();
    store::put_ticket(tx, ticket("T-1"), at(0));
    store::put_urgent_reason(tx, "T-1", "Se para la tienda");
    tx.commit();
  }
  export_store(from.store(), folder.path() / "out");
  EXPECT_EQ(import_into(to.store(), folder.path() / "out", {}).tickets.added, 1);
  EXPECT_EQ(import_into(to.store(), folder.path() / "out", {}).tickets.unchanged, 1);
  auto tx = to.store().read();
  EXPECT_EQ(store::urgent_reason_of(tx, "T-1"), "Se para la tienda");
}

}  // namespace
}  // namespace kb::indexer
