// SPDX-License-Identifier: MIT
#include "tests/matrix/prepared.h"

#include <algorithm>

#include "server/view/embedded.h"
#include "store/accounts.h"
#include "store/article_drafts.h"
#include "store/article_images.h"
#include "store/articles.h"
#include "store/attachments.h"
#include "store/one_time_tokens.h"
#include "store/people.h"
#include "store/reply_drafts.h"
#include "store/right_names.h"
#include "store/sealed.h"
#include "store/ticket_drafts.h"
#include "store/search_log.h"
#include "store/tickets.h"
#include "store/time_recording.h"
#include "store/work_orders.h"
#include "tests/matrix/visitors.h"

namespace kb::test {
namespace {

template <typename T, size_t N>
void give(T& all, const std::pair<std::string_view, bool T::*> (&table)[N],
          std::string_view wanted) {
  for (const auto& [name, member] : table)
    if (name == wanted || wanted == "all") all.*member = true;
}

store::Person person_of(const Column& column) {
  store::Person person;
  person.id = column.id;
  person.email = email_of(column);
  person.name = column.id;
  person.account = column.account;
  if (column.account.empty())
    give(person.roles, store::kRoleNames, column.holds);
  else
    give(person.rights, store::kRightNames, column.holds);
  return person;
}

void put_people(store::Transaction& tx) {
  store::put_account(tx, {std::string(kOwnAccount), "Talleres Arcos", {}});
  store::put_account(tx, {std::string(kOtherAccount), "Clínica Ribera", {}});
  for (const auto& column : kColumns)
    if (!column.id.empty()) store::put_person(tx, person_of(column));
  store::put_person(tx, person_of({"rosa", "all", kOwnAccount}));
  store::put_person(tx, person_of({"nueva", "ask", kOwnAccount}));
  for (const auto& person : store::people(tx))
    if (person.id != "nueva") store::set_password_hash(tx, person.id, "no hash, so nobody's");
}

void put_article(store::Transaction& tx, TestIndex& index, const std::string& id,
                 store::ArticleAudience audience,
                 store::ArticleState state = store::ArticleState::Published) {
  store::Article article;
  article.id = id;
  article.title = "Uno " + id;
  article.body = "Texto.";
  article.area = "correo";
  article.audience = audience;
  article.state = state;
  store::put_article(tx, article, "test", *parse_rfc3339("2026-11-01T10:00:00Z"));
  auto document = test::article(id, article.title, article.body);
  document.audience = static_cast<search::Audience>(audience);
  if (state == store::ArticleState::Published) index.put(document);
}

void put_search(store::Transaction& tx, const Clock& clock) {
  store::LoggedSearch search;
  search.at = clock.now();
  search.page_lang = "es";
  search.query = search.written = "uno";
  store::log_searches(tx, {search});
}

void put_draft(store::Transaction& tx, const Clock& clock, const std::string& id,
               const std::string& author) {
  auto draft = store::new_article_draft(author, "es", clock.now());
  draft.id = id;
  draft.title = "Uno " + id;
  draft.body = "Texto.";
  store::put_article_draft(tx, draft);
}

void put_ticket(store::Transaction& tx, const Clock& clock, const std::string& id,
                const std::string& requester) {
  store::Ticket ticket;
  ticket.id = id;
  ticket.account = kOwnAccount;
  ticket.requester = requester;
  ticket.area = "correo";
  ticket.subject = "Consulta " + id;
  ticket.body = "Texto.";
  ticket.opened = clock.now();
  ticket.updated = clock.now();
  store::put_ticket(tx, ticket, clock.now());
}

// An order with a call of rosa's, and time of it.
void put_work(store::Transaction& tx, const Clock& clock) {
  const std::string technician = "technician@x.example";
  store::make_order(
      tx, {std::string(kOwnAccount), "", "rosa@x.example", "es", "Encargo", "", technician},
      clock.now());
  store::NewTime call;
  call.key = "llamada";
  call.ticket = "T-1";
  call.kind = store::TimeKind::Call;
  call.staff = technician;
  call.at = clock.now();
  call.real_minutes = 5;
  call.note = "Resumen";
  call.contact = "rosa@x.example";
  store::record_time(tx, call, clock.now());
}

void put_file(store::Transaction& tx, const store::BlobFolder& files, store::Attachment file,
              const std::string& id) {
  file.id = id;
  file.name = id + ".txt";
  file.media_type = "text/plain";
  file.person = "rosa";
  auto bytes = files.stage("Texto.");
  store::keep_attachment(tx, file, bytes);
}

// Of both tickets, of a note, and of what a-ask is writing.
void put_files(store::Transaction& tx, const store::BlobFolder& files, const Clock& clock,
               Names& names) {
  store::Attachment file;
  file.message = store::kOpeningText;
  for (const char* ticket : {"T-1", "T-2"}) {
    file.ticket = ticket;
    put_file(tx, files, file, std::string("de-") + ticket);
  }
  file.is_internal = true;
  put_file(tx, files, file, "de-nota");
  names["reply"] =
      store::open_reply_draft(tx, "T-2", "a-ask", store::DraftKind::Reply, clock.now()).key;
  store::Attachment of_draft;
  of_draft.asking = names["reply"];
  put_file(tx, files, of_draft, "de-borrador");
}

// One image for each article that shows it: by its text, by a callout for the staff, by nobody.
void put_images(store::Transaction& tx, const store::BlobFolder& files) {
  for (const std::string place :
       {"publico", "de-clientes", "interno", "borrador", "aviso", "nada"}) {
    store::ArticleImage image;
    image.id = "de-" + place;
    image.media_type = "image/png";
    image.width = image.height = 1;
    auto bytes = files.stage("PNG");
    store::keep_article_image(tx, image, bytes);
  }
  for (const std::string article : {"publico", "de-clientes", "interno", "borrador"})
    store::note_images(tx, article, "![a](/imagenes/de-" + article + ")", store::ImageUse::Now);
  store::note_images(tx, "publico",
                     "![a](/imagenes/de-publico)\n\n> [!STAFF]\n> ![a](/imagenes/de-aviso)",
                     store::ImageUse::Now);
}

std::string some_asset() {
  const auto files = server::view::embedded_files();
  const auto found =
      std::ranges::find_if(files, [](const auto& file) { return !file.path.empty(); });
  return std::string(found->path);
}

}  // namespace

void prepare(store::Store& store, TestIndex& index, const crypto::KeyFile& keys,
             const store::BlobFolder& files, const Clock& clock, Names& names) {
  using enum store::ArticleAudience;
  auto tx = store.write();
  put_people(tx);
  store::Area area;
  area.id = "correo";
  area.icon = "mail";
  area.name_es = area.name_en = "Correo";
  store::put_area(tx, area);
  put_article(tx, index, "publico", Public);
  put_article(tx, index, "de-clientes", Clients);
  put_article(tx, index, "interno", Internal);
  put_article(tx, index, "borrador", Public, store::ArticleState::Draft);
  put_search(tx, clock);
  put_draft(tx, clock, "de-tecnico", "technician");
  put_draft(tx, clock, "de-editor", "editor");
  put_ticket(tx, clock, "T-1", "rosa@x.example");
  put_ticket(tx, clock, "T-2", "a-ask@x.example");
  put_work(tx, clock);
  put_files(tx, files, clock, names);
  put_images(tx, files);
  names["secret"] = store::seal_secret(
      tx, keys, {store::SealedOwner::Ticket, "T-1", std::string(kOwnAccount), "Panel", "form", {}},
      crypto::SecretText("abracadabra"), {"rosa", "Rosa", store::Origin::Program}, clock.now());
  auto draft = store::new_article_draft("technician", "es", clock.now());
  draft.title = draft.body = "Uno";
  draft.ticket = "T-1";
  store::put_ticket_draft(tx, draft, {{"uno", "email", "dos", false}}, clock.now());
  names["covered"] = draft.id;
  names["invitation"] =
      store::make_token(tx, "nueva", store::TokenPurpose::Invitation, clock.now());
  names["reset"] = store::make_token(tx, "rosa", store::TokenPurpose::PasswordReset, clock.now());
  names["session"] = "0123456789abcdef";
  names["asset"] = some_asset();
  tx.commit();
}

}  // namespace kb::test
