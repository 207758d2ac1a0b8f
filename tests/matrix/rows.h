// SPDX-License-Identifier: MIT
#pragma once
#include <string_view>

#include "server/http/message.h"

// Every route, who asks, and what they get. A route without a row fails the test, and so does a row
// without a route. A route may have several rows, for different things at its address.
//
// One line each: method, the route's pattern, an address (with $names of prepared things, see
// prepared.cc), what is sent (a form, or JSON when it begins with a brace; "" for GET), and the
// cells: one letter per column of visitors.h, blanks wherever they help.
//
//            nobody
//            | contact of the account: none ask see_all see_sealed order see_time manage
//            | |       contact of another account, the same
//            | |       |       technician editor administrator
//            | |       |       |   withdrawn, session closed
//   cells   "> xxxxxx. ------- xxx >>"
//
//   .  200     +  204     r  303 elsewhere     >  303 to sign in
//   ?  400     u  401     x  403     -  404     m  405     c  409     g  410     !  422     *  429
//
// Forms are sent with the right token, so 403 says that the visitor may not. Each cell of a POST
// row begins with everything as it was prepared.
namespace kb::test {

struct Row {
  server::Method method;
  std::string_view pattern, target, sent, cells;
};

using enum server::Method;

inline constexpr Row kRows[] = {
    // Reading.
    {Get, "/", "/", "", ". ....... ....... ... .."},
    {Get, "/buscar", "/buscar?q=uno", "", ". ....... ....... ... .."},
    {Get, "/articulos/{id}", "/articulos/publico", "", ". ....... ....... ... .."},
    {Get, "/articulos/{id}", "/articulos/de-clientes", "", "- ....... ....... ... --"},
    {Get, "/articulos/{id}", "/articulos/interno", "", "- ------- ------- ... --"},
    {Get, "/articulos/{id}", "/articulos/borrador", "", "- ------- ------- ... --"},
    {Post, "/articulos/{id}/valoracion", "/articulos/publico/valoracion", "voto=si",
     "r rrrrrrr rrrrrrr rrr rr"},
    {Post, "/articulos/{id}/valoracion", "/articulos/interno/valoracion", "voto=si",
     "- ------- ------- rrr --"},
    {Get, "/temas/{id}", "/temas/correo", "", ". ....... ....... ... .."},
    {Get, "/como-trabajamos", "/como-trabajamos", "", ". ....... ....... ... .."},
    {Get, "/widget.js", "/widget.js", "", ". ....... ....... ... .."},
    {Get, "/assets/{file}", "/assets/$asset", "", ". ....... ....... ... .."},

    // Asking for help.
    {Get, "/pedir-ayuda", "/pedir-ayuda", "", ". ....... ....... ... .."},
    {Post, "/pedir-ayuda", "/pedir-ayuda", "tema=correo&asunto=Uno&detalle=Dos&enviar=1",
     "> xrxxxxx xrxxxxx xxx >>"},
    {Post, "/pedir-ayuda/sugerencias", "/pedir-ayuda/sugerencias", "tema=correo&asunto=Uno",
     "> x.xxxxx x.xxxxx xxx >>"},
    {Get, "/pedir-ayuda/resuelta", "/pedir-ayuda/resuelta", "", "> rrrrrrr rrrrrrr rrr >>"},

    // A ticket of somebody else in the account, and one's own. Who may read it but not close it is
    // sent back to it.
    {Get, "/consultas/{id}", "/consultas/T-1", "", "> --.---- ------- rrr >>"},
    {Get, "/consultas/{id}", "/consultas/T-2", "", "> -..---- ------- rrr >>"},
    {Post, "/consultas/{id}/cerrar", "/consultas/T-1/cerrar", "", "> --r---- ------- rrr >>"},
    {Post, "/consultas/{id}/cerrar", "/consultas/T-2/cerrar", "", "> -rr---- ------- rrr >>"},

    // The new ticket's parts.
    {Post, "/pedir-ayuda/vista-previa", "/pedir-ayuda/vista-previa", "detalle=Hola",
     "> x.xxxxx x.xxxxx xxx >>"},
    {Post, "/pedir-ayuda/adjuntos", "/pedir-ayuda/adjuntos", "asunto=Uno",
     "> x.xxxxx x.xxxxx xxx >>"},
    {Get, "/adjuntos/{id}", "/adjuntos/de-T-1", "", "> --.---- ------- ... >>"},
    {Get, "/adjuntos/{id}", "/adjuntos/de-T-2", "", "> -..---- ------- ... >>"},
    {Get, "/adjuntos/{id}", "/adjuntos/de-nota", "", "> ------- ------- ... >>"},
    {Get, "/adjuntos/{id}", "/adjuntos/de-borrador", "", "> -.----- ------- --- >>"},
    {Get, "/adjuntos/{id}", "/adjuntos/nada", "", "> ------- ------- --- >>"},

    // Tickets of the account, and their thread.
    {Get, "/consultas", "/consultas", "", "> ....... ....... xxx >>"},
    {Get, "/cuenta/datos", "/cuenta/datos?formato=json", "", "> ....... ....... xxx >>"},
    {Post, "/consultas/{id}/responder", "/consultas/T-1/responder", "texto=Hola",
     "> x-xxxxx x-xxxxx xxx >>"},
    {Post, "/consultas/{id}/responder", "/consultas/T-2/responder", "texto=Hola",
     "> x?xxxxx x-xxxxx xxx >>"},
    {Post, "/consultas/{id}/borrador", "/consultas/T-2/borrador", "texto=Hola",
     "c xcxxxxx x-xxxxx xxx cc"},
    {Post, "/consultas/{id}/adjuntos", "/consultas/T-2/adjuntos", "clave=nada",
     "> xcxxxxx x-xxxxx xxx >>"},
    {Post, "/consultas/{id}/adjuntos", "/consultas/T-2/adjuntos", "clave=$reply",
     "> x.xxxxx x-xxxxx xxx >>"},
    {Post, "/consultas/{id}/confirmar", "/consultas/T-2/confirmar", "", "> xrxxxxx x-xxxxx xxx >>"},
    {Post, "/consultas/{id}/reabrir", "/consultas/T-2/reabrir", "", "> xrxxxxx x-xxxxx xxx >>"},
    {Post, "/consultas/{id}/otra", "/consultas/T-2/otra", "", "> xrxxxxx x-xxxxx xxx >>"},

    // The desk.
    {Get, "/mesa", "/mesa", "", "> xxxxxxx xxxxxxx ... >>"},
    {Get, "/mesa", "/mesa?ver=all&q=consulta&estado=open", "", "> xxxxxxx xxxxxxx ... >>"},
    {Get, "/mesa/dia", "/mesa/dia?fecha=2026-11-24", "", "> xxxxxxx xxxxxxx ... >>"},
    {Get, "/mesa/novedades", "/mesa/novedades?cambio=1&hora=1", "", "> xxxxxxx xxxxxxx ... >>"},
    {Get, "/mesa/teclas", "/mesa/teclas", "", "> xxxxxxx xxxxxxx ... >>"},
    {Post, "/mesa/consultas/{id}/fechas", "/mesa/consultas/T-1/fechas", "planeada=2026-11-24",
     "> xxxxxxx xxxxxxx rxx >>"},
    {Post, "/mesa/consultas/{id}/fechas", "/mesa/consultas/T-1/fechas", "planeada=nunca",
     "> xxxxxxx xxxxxxx !xx >>"},
    {Get, "/mesa/consultas/{id}", "/mesa/consultas/T-1", "", "> xxxxxxx xxxxxxx ... >>"},
    {Post, "/mesa/consultas/{id}/responder", "/mesa/consultas/T-1/responder", "texto=Hola",
     "> xxxxxxx xxxxxxx ?xx >>"},
    {Post, "/mesa/consultas/{id}/nota", "/mesa/consultas/T-1/nota", "texto=Hola",
     "> xxxxxxx xxxxxxx ?xx >>"},
    {Post, "/mesa/consultas/{id}/borrador", "/mesa/consultas/T-1/borrador", "texto=Hola",
     "c xxxxxxx xxxxxxx cxx cc"},
    {Post, "/mesa/consultas/{id}/adjuntos", "/mesa/consultas/T-2/adjuntos", "clave=$reply",
     "> xxxxxxx xxxxxxx cxx >>"},
    {Post, "/mesa/vista-previa", "/mesa/vista-previa", "detalle=Hola", "> xxxxxxx xxxxxxx .xx >>"},
    {Post, "/mesa/consultas/{id}/estado", "/mesa/consultas/T-1/estado", "estado=resolved",
     "> xxxxxxx xxxxxxx rxx >>"},
    {Post, "/mesa/consultas/{id}/asignar", "/mesa/consultas/T-1/asignar", "quien=yo",
     "> xxxxxxx xxxxxxx rxx >>"},
    {Post, "/mesa/consultas/{id}/enlazar", "/mesa/consultas/T-1/enlazar", "resuelve=publico",
     "> xxxxxxx xxxxxxx rxx >>"},
    {Post, "/mesa/consultas/{id}/insertar", "/mesa/consultas/T-2/insertar?articulo=publico",
     "clave=$reply&insertar=enlace", "> xxxxxxx xxxxxxx rxx >>"},
    {Post, "/mesa/consultas/{id}/insertar", "/mesa/consultas/T-2/insertar?articulo=interno",
     "clave=$reply&insertar=enlace", "> xxxxxxx xxxxxxx -xx >>"},
    {Post, "/mesa/consultas/{id}/cerrar", "/mesa/consultas/T-1/cerrar", "saber=hueco&minutos=0",
     "> xxxxxxx xxxxxxx rxx >>"},
    {Post, "/mesa/consultas/{id}/cerrar", "/mesa/consultas/T-1/cerrar", "saber=nada&minutos=0",
     "> xxxxxxx xxxxxxx !xx >>"},
    {Post, "/mesa/consultas/{id}/hueco", "/mesa/consultas/T-1/hueco", "hueco=1",
     "> xxxxxxx xxxxxxx rxx >>"},
    {Post, "/mesa/consultas/{id}/reloj", "/mesa/consultas/T-1/reloj", "empieza=1",
     "> xxxxxxx xxxxxxx rxx >>"},
    {Post, "/mesa/consultas/{id}/reloj", "/mesa/consultas/nada/reloj", "empieza=1",
     "> xxxxxxx xxxxxxx -xx >>"},
    {Get, "/mesa/consultas/{id}/efecto", "/mesa/consultas/T-1/efecto?minutos=5", "",
     "> xxxxxxx xxxxxxx .xx >>"},
    {Post, "/mesa/consultas/{id}/unir", "/mesa/consultas/T-1/unir", "con=T-2",
     "> xxxxxxx xxxxxxx rxx >>"},
    {Post, "/mesa/consultas/{id}/unir", "/mesa/consultas/T-1/unir", "con=T-1",
     "> xxxxxxx xxxxxxx !xx >>"},
    {Post, "/mesa/deshacer", "/mesa/deshacer", "deshacer=nada", "> xxxxxxx xxxxxxx rrr >>"},
    {Get, "/edicion/huecos", "/edicion/huecos", "", "> xxxxxxx xxxxxxx x.x >>"},
    {Get, "/mesa/parecidas", "/mesa/parecidas?consulta=T-1", "", "> xxxxxxx xxxxxxx ... >>"},
    {Post, "/api/v1/similar", "/api/v1/similar", "{\"text\":\"uno\"}", "u xxxxxxx xxxxxxx ... uu"},
    {Get, "/edicion/duplicados", "/edicion/duplicados", "", "> xxxxxxx xxxxxxx x.x >>"},
    {Post, "/edicion/duplicados", "/edicion/duplicados", "accion=recuperar&uno=a&otro=b",
     "> xxxxxxx xxxxxxx xrx >>"},
    {Get, "/mesa/parecidas", "/mesa/parecidas", "", "> xxxxxxx xxxxxxx ... >>"},
    {Get, "/novedades.atom", "/novedades.atom", "", ". ....... ....... ... .."},

    // Sealed secrets: of the account, of T-1.
    {Get, "/cuenta/claves", "/cuenta/claves", "", "> ....... ....... xxx >>"},
    {Post, "/cuenta/claves", "/cuenta/claves", "nombre=Panel&valor=secreto",
     "> xrxxxxx xrxxxxx xxx >>"},
    {Get, "/mesa/claves/{id}", "/mesa/claves/arcos", "", "> xxxxxxx xxxxxxx .xx >>"},
    {Post, "/mesa/claves/{id}", "/mesa/claves/arcos", "nombre=Panel&valor=secreto",
     "> xxxxxxx xxxxxxx rxx >>"},
    {Get, "/consultas/{id}/claves", "/consultas/T-1/claves", "", "> --.---- ------- ... >>"},
    {Post, "/consultas/{id}/claves", "/consultas/T-1/claves", "nombre=Panel&valor=secreto",
     "> --x---- ------- rxx >>"},
    {Get, "/claves/{id}", "/claves/$secret", "", "> --.---- ------- ... >>"},
    {Post, "/claves/{id}", "/claves/$secret", "clave=no", "> --x---- ------- !xx >>"},
    {Post, "/claves/{id}/ampliar", "/claves/$secret/ampliar", "", "> --x---- ------- rxx >>"},
    {Post, "/claves/{id}/borrar", "/claves/$secret/borrar", "", "> --x---- ------- rxx >>"},

    // Orders, calls, plan and time.
    {Get, "/encargos/{id}", "/encargos/E-1", "", "> --.-.-- ------- xxx >>"},
    {Post, "/encargos/{id}", "/encargos/E-1", "", "> --r-r-- ------- xxx >>"},
    {Post, "/encargos/{id}", "/encargos/E-1", "version=1&decision=si", "> --x-c-- ------- xxx >>"},
    {Get, "/encargos/{id}/cierre", "/encargos/E-1/cierre", "", "> ------- ------- --- >>"},
    {Get, "/llamadas/{id}", "/llamadas/llamada", "", "> --.---- ------- xxx >>"},
    {Post, "/llamadas/{id}", "/llamadas/llamada", "texto=Si", "> --r---- ------- xxx >>"},
    {Get, "/cuenta/plan", "/cuenta/plan", "", "> xxxxx.x xxxxx.x xxx >>"},
    {Get, "/cuenta/plan/{month}", "/cuenta/plan/2026-11", "", "> xxxxx.x xxxxx.x xxx >>"},
    {Get, "/cuenta/plan/{month}", "/cuenta/plan/2026-11.csv", "", "> xxxxx.x xxxxx.x xxx >>"},
    {Get, "/mesa/encargos", "/mesa/encargos", "", "> xxxxxxx xxxxxxx .xx >>"},
    {Post, "/mesa/encargos", "/mesa/encargos", "cuenta=arcos&pide=rosa@x.example&titulo=Otro",
     "> xxxxxxx xxxxxxx rxx >>"},
    {Get, "/mesa/encargos/{id}", "/mesa/encargos/E-1", "", "> xxxxxxx xxxxxxx .xx >>"},
    {Post, "/mesa/encargos/{id}", "/mesa/encargos/E-1", "accion=start", "> xxxxxxx xxxxxxx rxx >>"},
    {Get, "/mesa/encargos/{id}/tiempo", "/mesa/encargos/E-1/tiempo", "",
     "> xxxxxxx xxxxxxx .xx >>"},
    {Post, "/mesa/encargos/{id}/tiempo", "/mesa/encargos/E-1/tiempo",
     "minutos=", "> xxxxxxx xxxxxxx !xx >>"},
    {Get, "/mesa/consultas/{id}/tiempo", "/mesa/consultas/T-1/tiempo", "",
     "> xxxxxxx xxxxxxx .xx >>"},
    {Post, "/mesa/consultas/{id}/tiempo", "/mesa/consultas/T-1/tiempo",
     "minutos=", "> xxxxxxx xxxxxxx !xx >>"},
    {Post, "/mesa/consultas/{id}/encargo", "/mesa/consultas/T-1/encargo", "",
     "> xxxxxxx xxxxxxx rxx >>"},
    {Get, "/administrar/planes", "/administrar/planes", "", "> xxxxxxx xxxxxxx xx. >>"},
    {Post, "/administrar/planes", "/administrar/planes", "cuenta=", "> xxxxxxx xxxxxxx xx! >>"},

    // Signing in and out, look and language.
    {Get, "/entrar", "/entrar", "", ". rrrrrrr rrrrrrr rrr .."},
    {Post, "/entrar", "/entrar", "correo=nadie@x.example&clave=no", "! !!!!!!! !!!!!!! !!! !!"},
    {Post, "/salir", "/salir", "", "r rrrrrrr rrrrrrr rrr rr"},
    {Post, "/aspecto", "/aspecto", "aspecto=dark", "r rrrrrrr rrrrrrr rrr rr"},
    {Post, "/idioma", "/idioma", "idioma=en", "r rrrrrrr rrrrrrr rrr rr"},

    // People. A link that lets somebody choose a password is the only right that it needs.
    {Get, "/entrar/olvidada", "/entrar/olvidada", "", ". ....... ....... ... .."},
    {Post, "/entrar/olvidada", "/entrar/olvidada", "correo=rosa@x.example",
     "r rrrrrrr rrrrrrr rrr rr"},
    {Post, "/entrar/olvidada", "/entrar/olvidada", "correo=nadie@x.example",
     "r rrrrrrr rrrrrrr rrr rr"},
    {Get, "/invitacion/{token}", "/invitacion/$invitation", "", ". ....... ....... ... .."},
    {Get, "/invitacion/{token}", "/invitacion/$reset", "", "g ggggggg ggggggg ggg gg"},
    {Post, "/invitacion/{token}", "/invitacion/$invitation",
     "nueva=pez-lluvia-tren&repite=pez-lluvia-tren", "r rrrrrrr rrrrrrr rrr rr"},
    {Get, "/clave-nueva/{token}", "/clave-nueva/$reset", "", ". ....... ....... ... .."},
    {Get, "/clave-nueva/{token}", "/clave-nueva/nada", "", "g ggggggg ggggggg ggg gg"},
    {Post, "/clave-nueva/{token}", "/clave-nueva/$reset",
     "nueva=pez-lluvia-tren&repite=pez-lluvia-tren", "r rrrrrrr rrrrrrr rrr rr"},
    {Get, "/cuenta", "/cuenta", "", "> ....... ....... ... >>"},
    {Post, "/cuenta", "/cuenta", "nombre=Uno&lengua=en", "> rrrrrrr rrrrrrr rrr >>"},
    {Post, "/cuenta/clave", "/cuenta/clave", "actual=no&nueva=corta", "> !!!!!!! !!!!!!! !!! >>"},
    {Post, "/cuenta/sesiones", "/cuenta/sesiones", "cerrar=$session", "> rrrrrrr rrrrrrr rrr >>"},
    {Get, "/cuenta/contactos", "/cuenta/contactos", "", "> xxxxxx. xxxxxx. xxx >>"},
    {Post, "/cuenta/contactos", "/cuenta/contactos", "correo=otra@x.example&puede=ask",
     "> xxxxxxr xxxxxxr xxx >>"},
    {Get, "/cuenta/contactos/{id}", "/cuenta/contactos/rosa", "", "> xxxxxx. xxxxxx- xxx >>"},
    {Get, "/cuenta/contactos/{id}", "/cuenta/contactos/technician", "", "> xxxxxx- xxxxxx- xxx >>"},
    {Post, "/cuenta/contactos/{id}", "/cuenta/contactos/rosa", "accion=retirar",
     "> xxxxxxr xxxxxx- xxx >>"},
    {Post, "/cuenta/contactos/{id}", "/cuenta/contactos/rosa", "accion=guardar&puede=ask",
     "> xxxxxxr xxxxxx- xxx >>"},
    {Get, "/administrar/personas", "/administrar/personas", "", "> xxxxxxx xxxxxxx xx. >>"},
    {Post, "/administrar/personas", "/administrar/personas",
     "correo=otra@x.example&cuenta=arcos&puede=ask", "> xxxxxxx xxxxxxx xxr >>"},
    {Get, "/administrar/personas/{id}", "/administrar/personas/rosa", "",
     "> xxxxxxx xxxxxxx xx. >>"},
    {Post, "/administrar/personas/{id}", "/administrar/personas/administrator", "accion=retirar",
     "> xxxxxxx xxxxxxx xx! >>"},
    {Post, "/administrar/personas/{id}", "/administrar/personas/rosa", "accion=enlace",
     "> xxxxxxx xxxxxxx xxr >>"},

    // Editors and staff.
    {Get, "/edicion/valoraciones", "/edicion/valoraciones", "", "> xxxxxxx xxxxxxx x.x >>"},
    {Get, "/edicion/ahorro", "/edicion/ahorro", "", "> xxxxxxx xxxxxxx ... >>"},
    {Get, "/edicion/explicar", "/edicion/explicar?q=uno", "", "> xxxxxxx xxxxxxx x.x >>"},

    // Programs.
    {Get, "/api/v1/search", "/api/v1/search?q=uno", "", ". ....... ....... ... .."},
    {Get, "/api/v1/complete", "/api/v1/complete?q=uno", "", ". ....... ....... ... .."},
    {Post, "/api/v1/suggest", "/api/v1/suggest", R"({"subject":"uno"})",
     ". ....... ....... ... .."},
    {Options, "/api/v1/suggest", "/api/v1/suggest", "", "x xxxxxxx xxxxxxx xxx xx"},
    // Signed by another help desk; here there is no key for it.
    {Get, "/panel", "/panel?subject=uno", "", "- ------- ------- --- --"},
    {Post, "/panel", "/panel", "subject=uno&solved=publico", "- ------- ------- --- --"},
    {Post, "/api/v1/links", "/api/v1/links", R"({"ticket":"1","article":"publico"})",
     "- ------- ------- --- --"},
    {Get, "/api/v1/openapi.json", "/api/v1/openapi.json", "", ". ....... ....... ... .."},
    {Get, "/healthz", "/healthz", "", ". ....... ....... ... .."},
    {Get, "/readyz", "/readyz", "", ". ....... ....... ... .."},
    {Get, "/metrics", "/metrics", "", ". ....... ....... ... .."},
};

}  // namespace kb::test
