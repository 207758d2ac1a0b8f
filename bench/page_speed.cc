// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "bench/support/http_client.h"
#include "bench/support/made_firm.h"
#include "bench/support/served_portal.h"
#include "bench/support/timing.h"

// How long each page takes at 8 clients, for a firm of 200 accounts, 20,000 tickets and 2,000
// articles, beside a constant reply of the same kind of server in the same run.
namespace {

using namespace kb;
using namespace std::chrono_literals;

constexpr int kClients = 8, kRounds = 3;

struct Page {
  std::string name, cookie;
  std::vector<std::string> targets;
};

std::vector<std::string> numbered(const std::string& prefix, int first, int step, int count) {
  std::vector<std::string> targets;
  for (int i = 0; i < count; ++i) targets.push_back(prefix + std::to_string(first + i * step));
  return targets;
}

std::vector<Page> pages(const std::string& contact, const std::string& staff) {
  const int step = bench::kFirmAccounts;
  return {{"home", "", {"/"}},
          {"home, signed in", contact, {"/"}},
          {"results", contact, {"/buscar?q=correo", "/buscar?q=servidor+pantalla+clave"}},
          {"article", contact, numbered("/articulos/articulo-", 0, 17, 100)},
          {"area", contact, {"/temas/correo"}},
          {"how we work", contact, {"/como-trabajamos"}},
          {"ask", contact, {"/pedir-ayuda"}},
          {"own ticket", contact, numbered("/consultas/T-", 7, step, 100)},
          {"own tickets", contact, {"/consultas", "/consultas?q=correo"}},
          {"profile", contact, {"/cuenta"}},
          {"contacts", contact, {"/cuenta/contactos"}},
          {"plan", contact, {"/cuenta/plan"}},
          {"sealed keys", contact, {"/cuenta/claves"}},
          {"news feed", "", {"/novedades.atom"}},
          {"queue, staff", staff, {"/mesa"}},
          {"ticket, staff", staff, numbered("/mesa/consultas/T-", 7, step, 100)},
          {"work orders, staff", staff, {"/mesa/encargos"}},
          {"people, staff", staff, {"/administrar/personas"}},
          {"plans, staff", staff, {"/administrar/planes"}},
          {"near duplicates, staff", staff, {"/edicion/duplicados"}},
          {"figures, staff",
           staff,
           {"/edicion/cifras", "/edicion/cifras/articulos", "/mesa/cifras"}},
          {"votes, staff", staff, {"/edicion/valoraciones"}},
          {"explanation, staff", staff, {"/edicion/explicar?q=correo"}}};
}

void print_row(const std::string& name, const bench::Speed& speed, double constant) {
  fmt::print("{:<34} {:>10.0f} {:>9.2f} {:>9.2f} {:>9.2f} {:>7.1f}\n", name, speed.per_second,
             speed.p50_ms, speed.p95_ms, speed.p99_ms, speed.p95_ms / constant);
}

}  // namespace

int main() {
  const bench::MadeFirm firm;
  const bench::ServedPortal served(firm.root());
  const std::vector<std::string> anything{"/"};
  std::vector<bench::Contestant> contestants{
      {"constant reply",
       [&] { return bench::page_operation(served.constant_port(), "", anything); }}};
  const auto list = pages(served.session_of(bench::MadeFirm::contact()),
                          served.session_of(bench::MadeFirm::staff()));
  for (const auto& page : list)
    contestants.push_back({page.name, [&] {
                             return bench::page_operation(served.port(), page.cookie, page.targets);
                           }});
  const auto speeds = bench::race(contestants, kClients, 700ms, kRounds);
  fmt::print("{:<34} {:>10} {:>9} {:>9} {:>9} {:>7}\n", "8 clients", "per second", "p50 ms",
             "p95 ms", "p99 ms", "p95 ÷");
  for (size_t i = 0; i < contestants.size(); ++i)
    print_row(contestants[i].name, speeds[i], speeds[0].p95_ms);
}
