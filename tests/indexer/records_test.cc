// SPDX-License-Identifier: MIT
#include "indexer/records.h"

#include <gtest/gtest.h>

#include "core/error.h"

namespace kb::indexer {
namespace {

template <class Kind>
Kind read(std::string_view line) {
  return std::get<Kind>(record_from_json(line));
}

std::string refusal_of(std::string_view line) {
  try {
    record_from_json(line);
  } catch (const Error& e) {
    EXPECT_EQ(e.code, ErrorCode::BadInput) << line;
    return e.what();
  }
  return "accepted";
}

TEST(Records, ReadAnArticleFromAsLittleAsIdAndTitle) {
  const auto article = read<store::Article>(R"({"id":"a","title":"No recibo correos desde ayer"})");
  EXPECT_EQ(article.id, "a");
  EXPECT_EQ(article.title, "No recibo correos desde ayer");
  EXPECT_EQ(article.lang, "es");
  EXPECT_EQ(article.state, store::ArticleState::Published);
  EXPECT_EQ(article.audience, store::ArticleAudience::Public);
  EXPECT_EQ(article.updated, Instant{});
}

TEST(Records, ReadEveryFieldOfAnArticle) {
  const auto article = read<store::Article>(
      R"({"kind":"article","id":"a","lang":"en","title":"T","summary":"S","body":"B\r\n","state":"draft","audience":"internal",)"
      R"("area":"correo","tags":["x","y"],"author":"Ana","translation_of":"b","created":"2026-01-02","updated":"2026-05-01T10:00:00.250Z","other":{"a":[1]}})");
  EXPECT_EQ(article.lang, "en");
  EXPECT_EQ(article.summary, "S");
  EXPECT_EQ(article.body, "B\r\n");
  EXPECT_EQ(article.state, store::ArticleState::Draft);
  EXPECT_EQ(article.audience, store::ArticleAudience::Internal);
  EXPECT_EQ(article.area, "correo");
  EXPECT_EQ(article.tags, (std::vector<std::string>{"x", "y"}));
  EXPECT_EQ(article.author, "Ana");
  EXPECT_EQ(article.translation_of, "b");
  EXPECT_EQ(to_rfc3339(article.created), "2026-01-02T00:00:00Z");
  EXPECT_EQ(to_rfc3339(article.updated), "2026-05-01T10:00:00.250Z");
}

TEST(Records, ReadATicket) {
  const auto ticket = read<TicketRecord>(
      R"({"kind":"ticket","id":"T-1","account":"acme","requester":"ana@acme.example","area":"hosting","priority":"high","type":"incident",)"
      R"("status":"resolved","lang":"es","subject":"S","body":"B","resolution":"R","opened":"2026-05-01T10:00:00Z","resolved":"2026-05-02T10:00:00Z",)"
      R"("messages":[{"from":"ana@acme.example","at":"2026-05-01T10:00:00Z","body":"m","internal":true}],"links":[{"article":"a","solved":true},{"article":"b"}]})");
  EXPECT_EQ(ticket.account, "acme");
  EXPECT_EQ(ticket.requester, "ana@acme.example");
  EXPECT_EQ(ticket.priority, store::TicketPriority::High);
  EXPECT_EQ(ticket.type, store::TicketType::Incident);
  EXPECT_EQ(ticket.status, store::TicketStatus::Resolved);
  EXPECT_EQ(ticket.subject, "S");
  EXPECT_EQ(ticket.resolution, "R");
  ASSERT_EQ(ticket.messages.size(), 1u);
  EXPECT_TRUE(ticket.messages[0].internal);
  EXPECT_EQ(ticket.messages[0].body, "m");
  EXPECT_EQ(ticket.links, (std::vector<store::TicketLink>{{"a", true}, {"b", false}}));
  EXPECT_TRUE(ticket.resolved);
  EXPECT_FALSE(
      read<TicketRecord>(R"({"kind":"ticket","id":"T-1","title":"S","resolved":null})").resolved);
}

TEST(Records, ReadAreasAccountsStaffAndRevisions) {
  const auto area = read<AreaRecord>(
      R"({"kind":"area","id":"correo","position":1,"icon":"mail","names":{"es":"Correo","en":"Email"},"hints":{"es":"No llegan"}})");
  EXPECT_EQ(static_cast<const store::Area&>(area),
            (store::Area{"correo", "mail", 1, "Correo", "Email", "No llegan", ""}));
  const auto account = read<AccountRecord>(
      R"({"kind":"account","id":"acme","name":"Acme","domains":["acme.example"],"contacts":[{"email":"ana@acme.example","name":"Ana","lang":"en","rights":["ask","manage"]}]})");
  EXPECT_EQ(account.account, (store::Account{"acme", "Acme", {"acme.example"}}));
  ASSERT_EQ(account.contacts.size(), 1u);
  EXPECT_EQ(account.contacts[0].account, "acme");
  EXPECT_EQ(account.contacts[0].lang, "en");
  EXPECT_EQ(account.contacts[0].rights, (store::Rights{.ask = true, .manage = true}));
  const auto person = read<store::Person>(
      R"({"kind":"staff","email":"e@x.example","name":"E","roles":["editor"]})");
  EXPECT_EQ(person.roles, (store::Roles{.editor = true}));
  EXPECT_EQ(person.account, "");
  const auto revision = read<RevisionRecord>(
      R"({"kind":"revision","article":"a","number":3,"title":"T","body":"B","reason":"r","at":"2026-01-01"})");
  EXPECT_EQ(revision.article, "a");
  EXPECT_EQ(revision.revision.number, 3);
  EXPECT_EQ(revision.revision.reason, "r");
}

TEST(Records, TellTheLanguageOfAnArticleWithoutOne) {
  EXPECT_EQ(read<store::Article>(
                R"({"id":"a","title":"My mailbox is full and nothing arrives any more"})")
                .lang,
            "en");
  EXPECT_EQ(read<store::Article>(R"({"id":"a","title":"550"})").lang, "es");
}

TEST(Records, AreRefusedWithTheFieldAndTheReason) {
  const std::string deep(40, '[');
  const struct {
    std::string line, message;
  } cases[] = {
      {"", "line: not JSON (byte 1)"},
      {"{", "line: not JSON (byte 2)"},
      {"[]", "line: must be an object, {…}"},
      {"\"a\"", "line: must be an object, {…}"},
      {"{\"id\":\"a\xFF\"}", "line: not UTF-8"},
      {"{\"id\":\"a\",\"x\":" + deep, "line: nested too deep"},
      {R"({"id":"\ud800","title":"t"})", "line: not JSON (byte 14)"},
      {R"({"id":"a","title":"t","x":1e999})", "line: a number too large for JSON"},
      {R"({"title":"t"})", "id: is missing"},
      {R"({"id":null,"title":"t"})", "id: is missing"},
      {R"({"id":1024,"title":"t"})", "id: must be a text, \"…\""},
      {R"({"id":"","title":"t"})",
       "id: \"\" is no fit name: 1 to 200 bytes without '/', control characters or outer blanks"},
      {R"({"id":"a/b","title":"t"})",
       "id: \"a/b\" is no fit name: 1 to 200 bytes without '/', control characters or outer "
       "blanks"},
      {R"({"id":"a"})", "title: is missing"},
      {R"({"id":"a","title":" "})", "title: is empty"},
      {R"({"id":"a","title":"b\u0000c"})", "title: a NUL character in a text"},
      {R"({"id":"a","title":"t","body":["x"]})", "body: must be a text, \"…\""},
      {R"({"id":"a","title":"t","lang":"español"})",
       "lang: \"español\" is not a language code such as es"},
      {R"({"id":"a","title":"t","audience":"secret"})",
       "audience: \"secret\" is not public, clients or internal"},
      {R"({"id":"a","title":"t","state":"Published"})",
       "state: \"Published\" is not draft, review, published or archived"},
      {R"({"id":"a","title":"t","tags":"x"})", "tags: must be a list, […]"},
      {R"({"id":"a","title":"t","tags":["x",1]})", "tags[1]: must be a text, \"…\""},
      {R"({"id":"a","title":"t","updated":"ayer"})",
       "updated: \"ayer\" is not a date such as 2026-05-01T10:00:00Z"},
      {R"({"id":"a","title":"t","updated":"2026-02-30"})",
       "updated: \"2026-02-30\" is not a date such as 2026-05-01T10:00:00Z"},
      {R"({"id":"a","title":"t","updated":1714557600})", "updated: must be a text, \"…\""},
      {R"({"kind":"faq","id":"a"})",
       "kind: \"faq\" is not area, account, staff, article, ticket, revision, order, time, draft, "
       "vote, threshold, notices, dismissed, serves, article_draft, redirect, image, translation, "
       "review, aside, synonym, setting, guard, promoted, clock, outside, phrase or "
       "harmless"},
      {R"({"kind":"ticket","id":"a"})", "subject: is missing"},
      {R"({"kind":"ticket","id":"a","subject":"s","status":"done"})",
       "status: \"done\" is not open, in_progress, waiting, resolved or closed"},
      {R"({"kind":"ticket","id":"a","subject":"s","priority":1})",
       "priority: must be a text, \"…\""},
      {R"({"kind":"ticket","id":"a","subject":"s","planned":"mañana"})",
       "planned: \"mañana\" is not a day, 2026-11-03"},
      {R"({"kind":"ticket","id":"a","subject":"s","type":"bug"})",
       "type: \"bug\" is not incident, question or order"},
      {R"({"kind":"ticket","id":"a","subject":"s","messages":[{"at":"x"}]})",
       "messages[0].at: \"x\" is not a date such as 2026-05-01T10:00:00Z"},
      {R"({"kind":"ticket","id":"a","subject":"s","messages":[3]})",
       "messages[0]: must be an object, {…}"},
      {R"({"kind":"ticket","id":"a","subject":"s","messages":[{"internal":"no"}]})",
       "messages[0].internal: must be true or false"},
      {R"({"kind":"ticket","id":"a","subject":"s","links":[{}]})", "links[0].article: is missing"},
      {R"({"kind":"ticket","id":"a","subject":"s","links":[{"article":"x","strength":"iron"}]})",
       "links[0].strength: \"iron\" is not weak or strong"},
      {R"({"kind":"draft","id":"a"})", "person: is missing"},
      {R"({"kind":"draft","id":"a","person":"p","outcome":"x"})",
       "outcome: \"x\" is not open, solved, sent or withdrawn"},
      {R"({"kind":"draft","id":"a","person":"p","events":[{"id":"b","event":"x"}]})",
       "events[0].event: \"x\" is not shown, opened, solved, rejected or same"},
      {R"({"kind":"vote","article":"a"})", "visitor: is missing"},
      {R"({"kind":"threshold","per_mille":1001})",
       "per_mille: must be a whole number from 0 to 1000"},
      {R"({"kind":"threshold","area":"a"})", "per_mille: is missing"},
      {R"({"kind":"area","id":"a","position":1.5})",
       "position: must be a whole number from -2147483648 to 2147483647"},
      {R"({"kind":"area","id":"a","position":18446744073709551615})",
       "position: must be a whole number from -2147483648 to 2147483647"},
      {R"({"kind":"area","id":"a","names":["x"]})", "names: must be an object, {…}"},
      {R"({"kind":"account","id":"a","contacts":[{"email":"x@y.example","rights":["fly"]}]})",
       "contacts[0].rights: \"fly\" is not known"},
      {R"({"kind":"account","id":"a","contacts":[{"name":"x"}]})", "contacts[0].email: is missing"},
      {R"({"kind":"staff","email":"x@y.example","roles":["ask"]})", "roles: \"ask\" is not known"},
      {R"({"kind":"article_draft","id":"a","state":"x"})", "state: \"x\" is not writing or review"},
      {R"({"kind":"redirect","from":"a"})", "to: is missing"},
      {R"({"kind":"revision","article":"a"})", "number: is missing"},
      {R"({"kind":"revision","article":"a","number":0})",
       "number: must be a whole number from 1 to 2147483647"},
      {R"({"id":"a","title":"t","state":")" + std::string(100, 'x') + "\"}",
       "state: \"" + std::string(40, 'x') + "…\" is not draft, review, published or archived"},
      {R"({"id":"a","title":"t","body":")" + std::string((1 << 20) + 1, 'x') + "\"}",
       "body: more than 1 MiB of text"},
  };
  for (const auto& [line, message] : cases)
    EXPECT_EQ(refusal_of(line), message) << line.substr(0, 200);
  EXPECT_EQ(refusal_of(std::string(kMaxRecordBytes + 1, ' ')), "line: more than 4 MiB");
}

TEST(Records, AcceptADraftWithoutATitle) {
  EXPECT_EQ(read<store::Article>(R"({"id":"a","title":"","state":"draft"})").title, "");
}

TEST(Records, AreWrittenAsTheyAreRead) {
  for (
      const std::string_view line :
      {R"({"kind":"area","position":2,"id":"d","icon":"","names":{"es":"D","en":""},"hints":{"es":"","en":""},"include":{"es":"el dominio","en":""},"who":{"es":"Lo lee Iván.","en":""}})",
       R"({"kind":"area","position":1,"id":"c","icon":"mail","names":{"es":"Correo \"","en":"E"},"hints":{"es":"","en":""}})",
       R"({"kind":"account","id":"a","name":"A","domains":["a.example"],"contacts":[{"id":"p","email":"x@a.example","name":"X","lang":"es","rights":["ask"]}]})",
       R"({"kind":"staff","id":"q","email":"y@a.example","name":"Y","lang":"en","roles":["technician","editor","administrator"],"disabled":true})",
       R"({"kind":"article","id":"a","lang":"es","title":"ñ\n","summary":"","body":"\r\n😀\u0001","state":"review","audience":"clients","area":"c","tags":["x"],"author":"","translation_of":"","created":"2026-01-01T00:00:00Z","updated":"2026-01-02T00:00:00.001Z"})",
       R"({"kind":"ticket","id":"t","account":"a","requester":"x@a.example","area":"c","priority":"urgent","type":"order","status":"in_progress","lang":"es","subject":"s","body":"b","resolution":"r","messages":[{"from":"x@a.example","at":"2026-01-01T00:00:00Z","body":"m","internal":false}],"opened":"2026-01-01T00:00:00Z","updated":"2026-01-01T00:00:00Z","resolved":"2026-01-03T00:00:00Z","links":[{"article":"a","solved":true},{"article":"b","solved":false,"strength":"weak"}]})",
       R"({"kind":"draft","id":"d","person":"p","account":"a","area":"-","lang":"es","held_out":true,"outcome":"solved","article":"a","ticket":"","started":"2026-01-01T00:00:00Z","updated":"2026-01-01T00:00:01Z","subject":"s","body":"b","events":[{"thing":"article","id":"a","event":"shown","at":"2026-01-01T00:00:00Z","rank":1,"per_mille":731},{"thing":"ticket","id":"t","event":"same","at":"2026-01-01T00:00:00Z","rank":0,"per_mille":0}]})",
       R"({"kind":"vote","article":"a","revision":2,"visitor":"p","helpful":true,"at":"2026-01-01T00:00:00Z","why":"w"})",
       R"({"kind":"threshold","area":"correo","per_mille":650})",
       R"({"kind":"threshold","area":"","per_mille":400})",
       R"({"kind":"notices","person":"x@a.example","new_reply":true,"state_change":false,"approval_wanted":true,"plan_alert":false})",
       R"({"kind":"serves","person":"y@a.example","areas":["c","d"]})",
       R"({"kind":"staff","id":"q","email":"y@a.example","name":"Y","lang":"en","roles":["editor","publisher"]})",
       R"({"kind":"article","id":"a","lang":"es","title":"t","summary":"","body":"b","state":"archived","audience":"public","area":"","tags":[],"author":"","translation_of":"","created":"2026-01-01T00:00:00Z","updated":"2026-01-02T00:00:00Z","successor":"b"})",
       R"({"kind":"article_draft","id":"d","article":"a","base_revision":3,"slug":"","author":"p","state":"review","lang":"es","area":"c","audience":"internal","title":"t","summary":"","body":"b","tags":["x"],"translation_of":"","reason":"r","ticket":"T-1","edition":7,"started":"2026-01-01T00:00:00Z","updated":"2026-01-02T00:00:00Z","unmerged":[{"page":"q","author":"","edition":5,"updated":"2026-01-02T00:00:00Z","title":"t","summary":"","body":"c"}],"covered":[{"mark":"[correo 1]","what":"email","original":"x@a.example","is_back":false}],"alike":["T-2"]})",
       R"({"kind":"redirect","from":"a","to":"b","since":"2026-01-01T00:00:00Z"})",
       R"({"kind":"harmless","article":"a","digests":["x","y"]})",
       R"({"kind":"harmless","draft":"d","digests":["x"]})",
       R"({"kind":"phrase","id":"f","lang":"es","area":"c","title":"t","body":"Hola, {{nombre}}","owner":"y@a.example"})",
       R"({"kind":"revision","article":"a","number":2,"title":"t","summary":"s","body":"b","author":"u","reason":"r","at":"2026-01-01T00:00:00Z","publisher":"m"})",
       R"({"kind":"revision","article":"a","number":2,"title":"t","summary":"s","body":"b","author":"u","reason":"r","at":"2026-01-01T00:00:00Z"})",
       R"({"kind":"review","article":"a","at":"2026-01-01T00:00:00Z","next":"2026-07-02T00:00:00Z","person":"y@a.example"})",
       R"({"kind":"aside","line":"sin-respuesta","thing":"es wifi tienda","evidence":22,"title":"wifi tienda","person":"y@a.example","at":"2026-01-01T00:00:00Z"})",
       R"({"kind":"clock","person":"y@a.example","ticket":"t","gathered_ms":90000,"started":"2026-01-01T00:00:00Z"})",
       R"({"kind":"outside","ticket":"48213","article":"a","said":"related","lang":"es","at":"2026-01-01T00:00:00Z","subject":"s","body":"b"})",
       R"({"kind":"ticket","id":"t","account":"a","requester":"","area":"","priority":"normal","type":"question","status":"closed","lang":"es","subject":"s","body":"","resolution":"","messages":[],"opened":"2026-01-01T00:00:00Z","updated":"2026-01-01T00:00:00Z","resolved":"2026-01-01T00:00:00Z","links":[],"events":[{"kind":"merged_into","by":"y@a.example","at":"2026-01-01T00:00:00Z","detail":"u"}]})",
       R"({"kind":"article_draft","id":"d","article":"a","base_revision":3,"slug":"","author":"p","state":"review","lang":"es","area":"c","audience":"internal","title":"t","summary":"","body":"b","tags":["x"],"translation_of":"","reason":"r","ticket":"T-1","edition":7,"started":"2026-01-01T00:00:00Z","updated":"2026-01-02T00:00:00Z","unmerged":[{"page":"q","author":"","edition":5,"updated":"2026-01-02T00:00:00Z","title":"t","summary":"","body":"c"}]})"})
    EXPECT_EQ(to_json(record_from_json(line)), line);
}

TEST(Records, OfTicketsTellOfTheirFilesAndPassThemOver) {
  TicketRecord ticket;
  ticket.id = "T-1";
  store::Attachment file;
  file.message = 2;
  file.is_internal = true;
  file.name = "log.txt";
  file.media_type = "text/plain";
  file.size = 3;
  ticket.files = {file};
  const auto line = to_json(ticket);
  EXPECT_NE(line.find(R"("attachments":[{"name":"log.txt","bytes":3,"type":"text/plain",)"
                      R"("at":"1970-01-01T00:00:00Z","internal":true,"message":2}])"),
            std::string::npos)
      << line;
  EXPECT_TRUE(read<TicketRecord>(line).files.empty());
}

}  // namespace
}  // namespace kb::indexer
