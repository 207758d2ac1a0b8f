// SPDX-License-Identifier: MIT
#include "text/private_phone_words.h"

#include <array>

namespace kb::text::secrets {
namespace {

constexpr auto kPhoneWords = std::to_array<std::string_view>(
    {"tel",      "tels",       "telf",      "tlf",      "tlfn",   "tlfno",     "tfno",     "tfn",
     "telefon*", "movil*",     "fijo",      "fax",      "phone*", "mobile",    "cell",     "call",
     "ring",     "dial",       "llam*",     "whatsapp", "wasap",  "sms",       "contact*", "text",
     "landline", "centralita", "extension", "marc*",    "reach",  "telephone", "t",        "m"});
constexpr auto kNumberWords = std::to_array<std::string_view>(
    {"pedido*",    "order*",        "factura*",     "invoice*",     "ticket*",      "incidencia*",
     "ref",        "referencia*",   "reference*",   "serie",        "serial",       "sn",
     "imei",       "expediente*",   "albaran*",     "codigo*",      "code*",        "error*",
     "id",         "ids",           "licencia*",    "licen*e",      "seguimiento",  "tracking",
     "envio*",     "lote*",         "version*",     "build",        "pid",          "uid",
     "contrato*",  "contract*",     "transaccion*", "transaction*", "presupuesto*", "quote",
     "sku",        "ean",           "isbn",         "commit",       "puerto",       "port",
     "bug",        "caso",          "case",         "producto*",    "product*",     "reserva*",
     "booking*",   "justificante*", "registro",     "poliza*",      "meeting",      "reunion",
     "cuenta",     "account",       "operacion*",   "operation*",   "localizador",  "matricula*",
     "articulo*",  "item*",         "modelo",       "timestamp",    "bytes",        "size",
     "key",        "clave",         "job",          "uuid",         "hash",         "thread",
     "paquete",    "parcel",        "shipment",     "request",      "peticion*",    "socio",
     "siniestro*", "guia*",         "talon",        "remesa",       "mandato",      "rma",
     "awb",        "waybill",       "policy",       "claim*",       "asiento",      "apunte",
     "bastidor",   "chasis",        "vin",          "colegiado",    "cups",         "contador",
     "vuelo",      "solicitud*",    "tarea*",       "task*",        "issue*",       "fila",
     "row",        "lot",           "batch",        "asset",        "inventario",   "inventory",
     "pieza",      "part",          "abonado",      "parte",        "entrega*",     "delivery",
     "asin",       "upc",           "gtin",         "anydesk",      "teamviewer",   "zoom",
     "idcliente",  "customer_id",   "barcode",      "barras",       "etiqueta*",    "recibo*",
     "receipt*",   "nss",           "afiliacion",   "visitas",      "visits",       "hits",
     "tamano",     "id_*",          "num_*"});
constexpr auto kUnits = std::to_array<std::string_view>(
    {"bytes",    "byte",     "b",      "kb",        "mb",        "gb",       "ms",      "pesos",
     "dolares",  "dollars",  "libras", "pounds",    "euros",     "eur",      "usd",     "visitas",
     "visits",   "filas",    "rows",   "registros", "records",   "segundos", "seconds", "usuarios",
     "users",    "veces",    "times",  "px",        "hits",      "correos",  "emails",  "mensajes",
     "messages", "archivos", "files",  "ficheros",  "productos", "products"});

constexpr auto kCountries = std::to_array<Country>(
    {{"34", 9, 9},   {"351", 9, 9},  {"1", 10, 10},  {"33", 9, 10},  {"44", 9, 11},  {"49", 6, 13},
     {"39", 6, 12},  {"52", 10, 11}, {"54", 10, 11}, {"57", 10, 10}, {"56", 9, 9},   {"51", 8, 9},
     {"41", 9, 10},  {"31", 9, 10},  {"32", 8, 10},  {"353", 7, 10}, {"212", 9, 9},  {"55", 10, 11},
     {"45", 8, 8},   {"47", 8, 8},   {"46", 7, 10},  {"48", 9, 9},   {"40", 9, 10},  {"43", 6, 13},
     {"30", 10, 10}, {"36", 8, 9},   {"376", 6, 6},  {"352", 6, 9},  {"358", 6, 11}, {"380", 9, 9},
     {"359", 8, 9},  {"420", 9, 9},  {"421", 9, 9},  {"7", 10, 10},  {"90", 10, 10}, {"86", 10, 11},
     {"91", 10, 10}, {"81", 9, 10},  {"61", 9, 10},  {"64", 8, 10},  {"213", 8, 9},  {"221", 9, 9},
     {"58", 10, 10}, {"53", 8, 8},   {"591", 8, 8},  {"593", 8, 9},  {"595", 9, 9},  {"598", 8, 8},
     {"506", 8, 8},  {"507", 7, 8},  {"503", 8, 8},  {"502", 8, 8},  {"971", 8, 9},  {"972", 8, 9},
     {"350", 8, 8},  {"385", 8, 9},  {"386", 8, 8},  {"27", 9, 9},   {"20", 9, 10},  {"65", 8, 8},
     {"852", 8, 8},  {"60", 8, 10},  {"62", 8, 12},  {"63", 9, 10},  {"66", 8, 9},   {"82", 8, 10},
     {"92", 9, 10},  {"234", 8, 10}, {"240", 9, 9},  {"373", 8, 8},  {"370", 8, 8},  {"371", 8, 8},
     {"372", 7, 8},  {"354", 7, 7},  {"356", 8, 8},  {"357", 8, 8},  {"381", 8, 9}});

}  // namespace

Country country_of(std::string_view number) {
  Country country{"", kLeastForeign, 13};
  for (const auto& one : kCountries)
    if (number.starts_with(one.code) && one.code.size() > country.code.size()) country = one;
  return country;
}

Hints phone_hints() {
  return {kPhoneWords, kNumberWords};
}

bool is_unit(std::string_view word) {
  return is_among(kUnits, word);
}

}  // namespace kb::text::secrets
