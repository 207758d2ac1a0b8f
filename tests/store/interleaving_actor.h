// SPDX-License-Identifier: MIT
#pragma once
#include <algorithm>
#include <atomic>
#include <map>
#include <random>

#include "store/ticket_thread.h"

// What all who work on one ticket in interleaving_test.cc have in common: each looks now and then,
// acts by chance and remembers what became of what it wrote.
namespace kb::store::interleaved {

inline const Instant kStart{std::chrono::sys_days{std::chrono::November / 16 / 2026}};
inline const std::string kAna = "ana@arcos.example";

// The ticket of one run, and the one that it may be merged into.
struct Place {
  Store& store;
  std::string ticket, other;
  std::atomic<int> moment{0};
  Instant now() { return kStart + std::chrono::seconds(++moment); }
};

// What a form says of the ticket that it was made of.
struct Seen {
  int messages = 0;
  std::string assignee;
};

// What became of one text.
enum class Fate { Sent, Refused, TakenBack };

class Actor {
 public:
  Actor(Place& place, unsigned seed) : place_(place), chance_(seed) {}
  virtual ~Actor() = default;
  Actor(const Actor&) = delete;
  Actor& operator=(const Actor&) = delete;

  virtual void act() = 0;
  const std::map<std::string, Fate>& texts() const { return texts_; }
  const std::vector<std::string>& in_order() const { return in_order_; }

 protected:
  int draw(int below) { return std::uniform_int_distribution<>(0, below - 1)(chance_); }

  // As a page would show it: often of some acts ago.
  void look() {
    auto tx = place_.store.read();
    const auto ticket = find_ticket(tx, place_.ticket).value();
    seen_.messages =
        static_cast<int>(std::ranges::count(ticket.messages, false, &Message::internal));
    seen_.assignee = ticket.assignee;
  }
  void look_sometimes() {
    if (draw(3) > 0) look();
  }
  std::string fresh_text(const std::string& who) {
    return who + " " + std::to_string(++written_) + " en " + place_.ticket;
  }
  // What was refused after it had been taken back stays where it was.
  void note(const std::string& text, Done done) {
    if (done != Done::Yes) {
      texts_.emplace(text, Fate::Refused);
      return;
    }
    texts_[text] = Fate::Sent;
    in_order_.push_back(text);
  }
  // Every third form is sent twice.
  template <class Work>
  void send(const Work& work) {
    work();
    if (draw(3) == 0) work();
  }
  TicketStep step(const std::string& by) { return {place_.ticket, by, place_.now()}; }

  Place& place_;
  Seen seen_;
  std::map<std::string, Fate> texts_;
  std::vector<std::string> in_order_;

 private:
  std::mt19937 chance_;
  int written_ = 0;
};

}  // namespace kb::store::interleaved
