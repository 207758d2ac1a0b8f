// SPDX-License-Identifier: MIT
#pragma once
#include "server/outgoing/notices.h"
#include "server/outgoing/sender.h"
#include "tests/server/test_portal.h"
#include "tests/support/http_receiver.h"
#include "tests/support/smtp_sink.h"

// A portal with a mail server and a webhook of its own, and senders that are told when to send.
namespace kb::test {

struct Receivers {
  SmtpSink mail;
  HttpReceiver hook;
  Settings settings(const Settings& more = {}) const {
    Settings all{{"smtp-server", mail.url()},        {"smtp-tls", "none"},
                 {"webhook-url", hook.url()},        {"webhook-secret", "topsecret"},
                 {"webhook-private", "yes"},         {"public-url", "http://ayuda.example"},
                 {"mail-from", "soporte@f.example"}, {"holdout-share", "0"}};
    for (const auto& [name, value] : more) all[name] = value;
    return all;
  }
};

class OutgoingPortal : private Receivers, public TestPortal {
 protected:
  explicit OutgoingPortal(const Settings& more = {}) : TestPortal(Receivers::settings(more)) {
    put(an_area("correo", "Correo"));
    auto ana = a_contact("ana@x.example", "arcos");
    ana.rights.ask = ana.rights.order = ana.rights.see_time = true;
    put(ana);
    put(a_technician("marta@f.example"));
    store::Ticket ticket;
    ticket.id = "T-1";
    ticket.account = "arcos";
    ticket.requester = "ana@x.example";
    ticket.subject = "No llegan los correos de la ñ";
    put(ticket);
  }

  SmtpSink& mail() { return Receivers::mail; }
  HttpReceiver& hook() { return Receivers::hook; }
  server::Outgoing& outgoing() { return app().services().outgoing; }

  server::Sender sender(double share = 0) {
    return {store(), outgoing(), app().services().renderer, stop_, [share] { return share; }};
  }
  void send_all() {
    auto all = sender();
    while (all.send_next()) {
    }
  }

  template <typename Work>
  void in_transaction(const Work& work) {
    auto tx = store().write();
    work(tx);
    tx.commit();
  }
  store::Ticket ticket(const std::string& id = "T-1") {
    auto tx = store().read();
    return store::find_ticket(tx, id).value();
  }
  store::Message message(const std::string& from, const std::string& body, bool internal = false) {
    return {from, clock().now(), body, internal};
  }
  std::vector<store::OutgoingItem> items() {
    auto tx = store().read();
    return store::outgoing_items(tx, std::nullopt, 100);
  }
  void queue_call(const std::string& key) {
    in_transaction([&](store::Transaction& tx) {
      store::OutgoingItem item;
      item.unique_key = key;
      item.kind = store::OutgoingKind::Webhook;
      item.purpose = store::OutgoingPurpose::HandOver;
      item.ticket = "T-1";
      item.payload = R"({"event":"ticket.created"})";
      outgoing().put(tx, item);
    });
  }
  void set_stop(bool stop) { stop_ = stop; }

 private:
  std::atomic<bool> stop_ = false;
};

}  // namespace kb::test
