// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>
#include <set>
#include <string>

#include "core/calendar.h"
#include "core/config.h"
#include "core/crypto.h"
#include "core/log.h"
#include "store/accounts.h"
#include "store/article_images.h"
#include "store/attachments.h"
#include "store/canned_replies.h"
#include "store/outgoing.h"
#include "store/reply_drafts.h"
#include "store/sealed.h"
#include "store/suggestions.h"
#include "store/ticket_drafts.h"
#include "store/time_recording.h"
#include "store/work_orders.h"
#include "tests/support/fake_clock.h"
#include "tests/support/temp_dir.h"
#include "tests/support/test_store.h"

// Two client firms, acme and beta, and staff, in a real store. Private things of beta hold canary
// words (places.h); everybody comes and looks everywhere (world_portal.h).
namespace kb::test {

inline constexpr const char* kAccount = "beta";
inline constexpr const char* kRequester = "bea@beta.example";
inline constexpr const char* kRevoked = "revoked@beta.example";  // had every right
inline constexpr const char* kTechnician = "technician@firm.example";

// Where private things are put; each helper makes one of beta's and notes its id.
struct World {
  World() {
    log::set_level(log::Level::Off);
    add_people();
    put_article("correo-lleno", "El correo no llega", "El buzón de correo está lleno.",
                store::ArticleAudience::Public);
    put_article("web-lenta", "La web va lenta", "Comprime las imágenes de la web.",
                store::ArticleAudience::Public);
    put_ticket("A-1", "acme", "all@acme.example", [](store::Ticket&) {});
    store::Asking draft;
    draft.id = "draft-of-acme";
    draft.person = person("all@acme.example");
    draft.account = "acme";
    put_draft(draft);
  }

  // `set` writes what matters into a solved ticket of beta's; its id.
  template <typename Set>
  std::string put_ticket(const std::string& id, const std::string& account,
                         const std::string& requester, const Set& set) {
    store::Ticket ticket;
    ticket.id = id;
    ticket.account = account;
    ticket.requester = requester;
    ticket.subject = "Pregunta sobre correo";
    ticket.body = "El correo no llega.";
    ticket.status = store::TicketStatus::Resolved;
    ticket.opened = ticket.updated = clock.now();
    ticket.resolved = clock.now();
    set(ticket);
    auto tx = store().write();
    store::put_ticket(tx, ticket, clock.now());
    tx.commit();
    ids.insert(id);
    return id;
  }
  template <typename Set>
  std::string put_ticket(const Set& set) {
    return put_ticket("B-" + std::to_string(++tickets), kAccount, kRequester, set);
  }

  void put_article(const std::string& id, const std::string& title, const std::string& body,
                   store::ArticleAudience audience,
                   store::ArticleState state = store::ArticleState::Published) {
    store::Article article;
    article.id = id;
    article.title = title;
    article.body = body;
    article.audience = audience;
    article.state = state;
    auto tx = store().write();
    store::put_article(tx, article, "test", clock.now());
    tx.commit();
    ids.insert(id);
  }

  std::string put_draft(store::Asking draft) {
    draft.lang = "es";
    draft.started = draft.updated = clock.now();
    auto tx = store().write();
    store::put_asking(tx, draft);
    tx.commit();
    ids.insert(draft.id);
    return draft.id;
  }

  std::string seal(store::SealedOwner owner, const std::string& owner_id, const std::string& label,
                   const std::string& value) {
    auto tx = store().write();
    const auto id = store::seal_secret(
        tx, keys(), {owner, owner_id, kAccount, label, "", std::nullopt}, crypto::SecretText(value),
        {person(kRequester), "Bea", store::Origin::Internet}, clock.now());
    tx.commit();
    ids.insert(id);
    return id;
  }

  // A file of the draft, or of the ticket's text or message, that `file` names; its id.
  std::string put_file(store::Attachment file, const std::string& text = "Texto.") {
    file.id = "file-" + std::to_string(++files);
    file.media_type = "text/plain";
    file.size = static_cast<long long>(text.size());
    file.person = person(kRequester);
    file.at = clock.now();
    auto bytes = blobs().stage(text);
    auto tx = store().write();
    const auto id = store::keep_attachment(tx, file, bytes);
    tx.commit();
    ids.insert(id);
    return id;
  }

  // An image of an article whose bytes hold `word`; its id.
  std::string put_image(const std::string& word) {
    store::ArticleImage image;
    image.id = "image-" + std::to_string(++files);
    image.media_type = "image/png";
    image.width = image.height = 1;
    image.at = clock.now();
    auto bytes = blobs().stage("PNG " + word);
    auto tx = store().write();
    const auto id = store::keep_article_image(tx, image, bytes);
    tx.commit();
    ids.insert(id);
    return id;
  }

  // What `email` is writing under a ticket of beta's; its key.
  std::string put_reply_draft(const std::string& ticket, const std::string& email,
                              store::DraftKind kind, const std::string& text) {
    const auto writer = person(email);
    auto tx = store().write();
    const auto draft = store::open_reply_draft(tx, ticket, writer, kind, clock.now());
    store::keep_reply_draft(tx, draft.key, text, clock.now());
    tx.commit();
    return draft.key;
  }

  // A phrase for answers, of this person or shared.
  void put_phrase(const std::string& owner, const std::string& text) {
    store::CannedReply phrase;
    if (!owner.empty()) phrase.owner = person(owner);
    phrase.title = "Saludo";
    phrase.body = text;
    auto tx = store().write();
    store::put_canned_reply(tx, phrase, clock.now());
    tx.commit();
    ids.insert(phrase.id);
  }

  // A draft of an article from a ticket of beta's, with something covered; its id.
  std::string put_covered(const std::string& body, const std::string& original) {
    const auto ticket = put_ticket([](store::Ticket&) {});
    auto draft = store::new_article_draft(person(kTechnician), "es", clock.now());
    draft.title = "Borrador";
    draft.body = body;
    draft.ticket = ticket;
    auto tx = store().write();
    store::put_ticket_draft(tx, draft, {{"[correo 1]", "email", original, false}}, clock.now());
    tx.commit();
    ids.insert(draft.id);
    return draft.id;
  }

  // A mail to the requester that waits to be sent.
  void put_mail(const std::string& text) {
    store::OutgoingItem mail;
    mail.unique_key = text;
    mail.ticket = "A-1";
    mail.recipient = kRequester;
    mail.created = mail.next_attempt = clock.now();
    mail.payload = text;
    auto tx = store().write();
    store::enqueue(tx, mail);
    tx.commit();
  }

  // An order with an estimate of one line, which waits for its approval.
  std::string put_order(const std::string& title, const std::string& line,
                        const std::string& description = "", const std::string& scope = "") {
    store::OrderRequest estimate;
    estimate.action = store::OrderAction::Estimate;
    estimate.estimate.emplace();
    estimate.estimate->scope = scope;
    estimate.estimate->valid_until = *parse_day("2027-01-31");
    estimate.estimate->lines.push_back({line, 60, 6000});
    const auto technician = person(kTechnician);
    auto tx = store().write();
    const auto order = store::make_order(
        tx, {kAccount, "", kRequester, "es", title, description, kTechnician}, clock.now());
    store::act_on_order(tx, order.id, technician, estimate, clock.now());
    tx.commit();
    ids.insert(order.id);
    return order.id;
  }

  void ask_change(const std::string& order, const std::string& words) {
    const auto by = person("order@beta.example");
    auto tx = store().write();
    store::act_on_order(tx, order, by, {store::OrderAction::AskChange, 1, words, std::nullopt},
                        clock.now());
    tx.commit();
  }

  // `time` on a ticket of its own; the ticket's id.
  std::string note_time(store::NewTime time) {
    time.ticket = put_ticket([](store::Ticket&) {});
    time.staff = kTechnician;
    time.at = clock.now();
    time.real_minutes = 5;
    auto tx = store().write();
    store::record_time(tx, time, clock.now());
    tx.commit();
    ids.insert(time.key);
    return time.ticket;
  }

  void put_plan(const std::string& name) {
    store::SupportPlan plan;
    plan.id = "plan-beta";
    plan.account = kAccount;
    plan.name = name;
    plan.prepaid_minutes = 600;
    plan.starts = *parse_day("2026-01-01");
    plan.ends = *parse_day("2026-12-31");
    plan.rate_cents = 5000;
    auto tx = store().write();
    store::put_plan(tx, plan);
    tx.commit();
    ids.insert(plan.id);
  }

  // Hashing takes long; one hash serves all.
  std::string put_person(const std::string& email, const std::string& account,
                         store::Rights rights = {}, store::Roles roles = {}) {
    static const std::string hash = crypto::hash_password("abracadabra");
    store::Person one;
    one.email = email;
    one.name = email.substr(0, email.find('@'));
    one.account = account;
    one.rights = rights;
    one.roles = roles;
    auto tx = store().write();
    if (!account.empty() && !store::find_account(tx, account))
      store::put_account(tx, {account, "Cuenta " + account, {}});
    store::put_person(tx, one);
    const auto id = store::find_person_by_email(tx, email).value().id;
    store::set_password_hash(tx, id, hash);
    tx.commit();
    ids.insert(id);
    return id;
  }

  void disable(const std::string& email) {
    auto tx = store().write();
    auto one = store::find_person_by_email(tx, email).value();
    one.disabled = true;
    store::put_person(tx, one);
    tx.commit();
  }

  std::string person(const std::string& email) {
    auto tx = store().read();
    return store::find_person_by_email(tx, email).value().id;
  }

  store::Store& store() { return store_.store(); }
  const std::string& address() const { return store_.address(); }
  crypto::KeyFile keys() const { return crypto::KeyFile(data() / "keys" / "sealed.key"); }
  store::BlobFolder blobs() const {
    return store::BlobFolder(attachments_folder(load_config({{"data", data().string()}}, {})));
  }
  std::filesystem::path data() const { return folder_.path(); }
  std::filesystem::path index() const { return folder_.path() / "index"; }

  FakeClock clock;
  // The months are those of a plan, as a page and as a file.
  std::set<std::string> ids{"acme", "beta", "nothing", "2026-11", "2026-11.csv"};
  int tickets = 0, files = 0;

 private:
  void add_people() {
    const std::pair<const char*, bool store::Rights::*> rights[] = {
        {"ask", &store::Rights::ask},
        {"see_all", &store::Rights::see_all},
        {"see_sealed", &store::Rights::see_sealed},
        {"order", &store::Rights::order},
        {"see_time", &store::Rights::see_time},
        {"manage", &store::Rights::manage}};
    for (const char* account : {"acme", "beta"}) {
      const std::string at = std::string("@") + account + ".example";
      put_person("none" + at, account);
      put_person("all" + at, account, {true, true, true, true, true, true});
    }
    for (const auto& [name, right] : rights) {
      store::Rights one;
      one.*right = true;
      put_person(name + std::string("@beta.example"), kAccount, one);
    }
    put_person(kRevoked, kAccount, {true, true, true, true, true, true});
    put_person(kRequester, kAccount, {true, false, false, false, false, false});
    put_person(kTechnician, "", {}, {true, false, false});
    put_person("editor@firm.example", "", {}, {false, true, false});
    put_person("publisher@firm.example", "", {}, {.editor = true, .publisher = true});
    put_person("administrator@firm.example", "", {}, {false, false, true});
  }

  TempDir folder_;
  TestStore store_;
};

}  // namespace kb::test
