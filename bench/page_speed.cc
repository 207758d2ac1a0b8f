// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "bench/support/corpus.h"
#include "bench/support/http_client.h"
#include "bench/support/made_firm.h"
#include "bench/support/served_portal.h"
#include "bench/support/timing.h"
#include "core/calendar.h"
#include "core/crypto.h"
#include "server/outside/signature.h"

// How long each page takes at 8 clients, for a firm of 200 accounts, 20,000 tickets and 2,000
// articles, beside a constant reply of the same kind of server in the same run.
namespace {

using namespace kb;
using namespace std::chrono_literals;

constexpr int kUsualClients = 8, kRounds = 3;

struct Page {
  std::string name, cookie;
  std::vector<std::string> targets;
};

Instant now() {
  return SystemClock().now();
}

std::vector<std::string> numbered(const std::string& prefix, int first, int step, int count,
                                  const std::string& suffix = "") {
  std::vector<std::string> targets;
  for (int i = 0; i < count; ++i)
    targets.push_back(prefix + std::to_string(first + i * step) + suffix);
  return targets;
}

// What another help desk asks for tickets of its own, whose words are those of ours.
std::vector<std::string> panels() {
  bench::MadeTexts texts(bench::kFirmWords);
  texts.text(10'000);  // no text of the firm's
  const auto expires = std::to_string(
      std::chrono::floor<std::chrono::seconds>(now() + 2h).time_since_epoch().count());
  std::vector<std::string> targets;
  for (int i = 0; i < 50; ++i) {
    server::PanelAsked asked{std::to_string(i), "es", texts.text(6), texts.text(60), expires, ""};
    const auto signature =
        crypto::hmac_sha256(std::string(bench::kPanelKey), server::panel_text(asked));
    targets.push_back(
        fmt::format("/panel?ticket={}&lang=es&subject={}&body={}&expires={}&signature={}",
                    asked.ticket, bench::percent_encoded(asked.subject),
                    bench::percent_encoded(asked.body), expires, signature));
  }
  return targets;
}

std::vector<Page> readers_pages(const std::string& contact) {
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
          {"sign in", "", {"/entrar"}},
          {"forgotten password", "", {"/entrar/olvidada"}},
          {"plan's month", contact, {"/cuenta/plan/" + month_text(local_month(now()))}},
          {"own order", contact, {"/encargos/E-7", "/encargos/E-207"}},
          {"own call", contact, numbered("/llamadas/tiempo", 7, step, 100)},
          {"one contact", contact, {"/cuenta/contactos/persona-7-1"}},
          {"panel for another desk", "", panels()},
          {"openapi", "", {"/api/v1/openapi.json"}}};
}

std::vector<Page> desk_pages(const std::string& staff) {
  const int step = bench::kFirmAccounts;
  return {
      {"queue, staff", staff, {"/mesa"}},
      {"queue, all", staff, {"/mesa?ver=all"}},
      {"queue, by text", staff, {"/mesa?ver=all&q=correo"}},
      {"queue's news", staff, {"/mesa/novedades?cambio=1&hora=1"}},
      {"day", staff, {"/mesa/dia"}},
      {"keys of the desk", staff, {"/mesa/teclas"}},
      {"phrases", staff, {"/mesa/frases"}},
      {"new phrase", staff, {"/mesa/frases/nueva"}},
      {"ticket, staff", staff, numbered("/mesa/consultas/T-", 7, step, 100)},
      {"open ticket, staff", staff, numbered("/mesa/consultas/T-", 99, 100, 200)},
      {"effect of time", staff, numbered("/mesa/consultas/T-", 99, 100, 200, "/efecto?minutos=9")},
      {"time of a ticket", staff, numbered("/mesa/consultas/T-", 7, step, 100, "/tiempo")},
      {"similar tickets", staff, numbered("/mesa/parecidas?consulta=T-", 99, 100, 200)},
      {"keys of an account", staff, {"/mesa/claves/cuenta7"}},
      {"keys of a ticket", staff, {"/consultas/T-7/claves"}},
      {"work orders, staff", staff, {"/mesa/encargos"}},
      {"work order, staff", staff, numbered("/mesa/encargos/E-", 7, 10, 40)},
      {"time of an order", staff, numbered("/mesa/encargos/E-", 7, 10, 40, "/tiempo")},
      {"statement of an order", staff, {"/encargos/E-8/cierre"}},
      {"desk's figures", staff, {"/mesa/cifras", "/mesa/cifras?semanas=52"}}};
}

std::vector<Page> editors_pages(const std::string& staff) {
  const auto drafts = numbered("/edicion/borradores/borrador-", 0, 1, 60);
  return {{"work of editors", staff, {"/edicion"}},
          {"gaps", staff, {"/edicion/huecos"}},
          {"articles", staff, {"/edicion/articulos", "/edicion/articulos?pagina=9"}},
          {"articles, by text", staff, {"/edicion/articulos?q=correo"}},
          {"article's desk", staff, numbered("/edicion/articulos/articulo-", 0, 17, 100)},
          {"draft", staff, drafts},
          {"figures, 4 weeks", staff, {"/edicion/cifras?semanas=4"}},
          {"figures, 12 weeks", staff, {"/edicion/cifras"}},
          {"figures, 52 weeks", staff, {"/edicion/cifras?semanas=52"}},
          {"figures of articles", staff, {"/edicion/cifras/articulos"}},
          {"figures of articles, 52", staff, {"/edicion/cifras/articulos?semanas=52"}},
          {"votes, staff", staff, {"/edicion/valoraciones"}},
          {"guards", staff, {"/edicion/guardas"}},
          {"promoted answers", staff, {"/edicion/destacadas"}},
          {"paths of searches", staff, {"/edicion/camino"}},
          {"path of a search", staff, numbered("/edicion/camino/", 59'000, 1, 100)},
          {"near duplicates, staff", staff, {"/edicion/duplicados"}},
          {"synonyms", staff, {"/edicion/sinonimos"}},
          {"proposed synonyms", staff, {"/edicion/sinonimos?ver=propuestos"}},
          {"tags", staff, {"/edicion/etiquetas"}},
          {"explanation, staff", staff, {"/edicion/explicar?q=correo"}}};
}

std::vector<Page> administrators_pages(const std::string& staff) {
  return {{"administration", staff, {"/administrar"}},
          {"look", staff, {"/administrar/aspecto"}},
          {"thresholds", staff, {"/administrar/umbrales"}},
          {"languages", staff, {"/administrar/idiomas"}},
          {"audit", staff, {"/administrar/registro", "/administrar/registro?cosa=area"}},
          {"state", staff, {"/administrar/estado"}},
          {"areas", staff, {"/administrar/areas"}},
          {"one area", staff, {"/administrar/areas/correo"}},
          {"people, staff", staff, {"/administrar/personas"}},
          {"one person", staff, {"/administrar/personas/persona-7-1"}},
          {"plans, staff", staff, {"/administrar/planes"}}};
}

void print_row(const std::string& name, const bench::Speed& speed, double constant) {
  fmt::print("{:<26} {:>10.0f} {:>9.2f} {:>9.2f} {:>9.2f} {:>7.1f} {:>9.2f}\n", name,
             speed.per_second, speed.p50_ms, speed.p95_ms, speed.p99_ms, speed.p95_ms / constant,
             speed.processor_ms);
}

// All of them, or those whose name holds what was asked for.
std::vector<Page> chosen_pages(const std::string& contact, const std::string& staff,
                               const std::string& wanted) {
  std::vector<Page> pages;
  for (auto& part : {readers_pages(contact), desk_pages(staff), editors_pages(staff),
                     administrators_pages(staff)})
    for (const auto& page : part)
      if (page.name.find(wanted) != std::string::npos) pages.push_back(page);
  return pages;
}

}  // namespace

// bench_page_speed [part of a page's name [clients]]
int main(int count, char** arguments) {
  const bench::MadeFirm firm;
  const bench::ServedPortal served(firm.root());
  const std::vector<std::string> anything{"/"};
  std::vector<bench::Contestant> contestants{
      {"constant reply",
       [&] { return bench::page_operation(served.constant_port(), "", anything); }}};
  const auto list =
      chosen_pages(served.session_of(bench::MadeFirm::contact()),
                   served.session_of(bench::MadeFirm::staff()), count > 1 ? arguments[1] : "");
  for (const auto& page : list)
    contestants.push_back({page.name, [&] {
                             return bench::page_operation(served.port(), page.cookie, page.targets);
                           }});
  const int clients = count > 2 ? std::atoi(arguments[2]) : kUsualClients;
  const auto speeds = bench::race(contestants, clients, 700ms, kRounds);
  fmt::print("{:<26} {:>10} {:>9} {:>9} {:>9} {:>7} {:>9}\n", fmt::format("{} clients", clients),
             "per second", "p50 ms", "p95 ms", "p99 ms", "p95 ÷", "CPU ms");
  for (size_t i = 0; i < contestants.size(); ++i)
    print_row(contestants[i].name, speeds[i], speeds[0].p95_ms);
}
