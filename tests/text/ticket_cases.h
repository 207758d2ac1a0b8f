// SPDX-License-Identifier: MIT
#pragma once
#include <string_view>

// Messages as clients write and paste them, and what they tell.
namespace kb::text {

struct TicketCase {
  std::string_view body, telling;
};

inline constexpr TicketCase kGreetings[] = {
    {"Hola buenos días,\nNo me llega el correo.", "No me llega el correo."},
    {"Hola, buenos días:\n\nNo me llega el correo.", "No me llega el correo."},
    {"HOLA!!! no puedo entrar al panel", "no puedo entrar al panel"},
    {"Hola no puedo entrar al panel", "no puedo entrar al panel"},
    {"¡Hola! ¿Cómo cambio la clave?", "¿Cómo cambio la clave?"},
    {"Estimados señores:\nNecesito un duplicado de la factura.",
     "Necesito un duplicado de la factura."},
    {"Buenas tardes equipo de soporte,\nLa web va lenta.", "La web va lenta."},
    {"Buenas,\n\nMi web da error 500.", "Mi web da error 500."},
    {"Buenas prácticas de copia de seguridad", "Buenas prácticas de copia de seguridad"},
    {"Hola, Juan:\nNo funciona el FTP.", "No funciona el FTP."},
    {"Hi team,\nmy site is down", "my site is down"},
    {"Dear Sir or Madam,\n\nThe certificate has expired.", "The certificate has expired."},
    {"Hello, I cannot log in.", "I cannot log in."},
    {"Hola, Maite. No va la web.", "No va la web."},
    {"Hola majos,\nno va la web", "no va la web"},
    {"Hola, Outlook no abre.", "Outlook no abre."},
    {"Buenas, ¿qué tal? No carga la web", "No carga la web"},
    {"Hi-fi sound does not work", "Hi-fi sound does not work"},
    {"Good morning,\nI hope you are well.\nThe VPN drops.", "The VPN drops."},
    {"A quien corresponda:\nEspero que estéis bien. El dominio no resuelve.",
     "El dominio no resuelve."},
};

inline constexpr TicketCase kClosings[] = {
    {"No me llega el correo.\n\nUn saludo,\nAna Ruiz\nTel. 600 00 00 00\nwww.acme.example",
     "No me llega el correo."},
    {"El correo rebota.\nSaludos cordiales", "El correo rebota."},
    {"El correo rebota.\nGracias de antemano,\nPedro", "El correo rebota."},
    {"El correo rebota.\nMuchas gracias por su ayuda. Un saludo, Ana", "El correo rebota."},
    {"El correo rebota.\nGracias.\nNo sé qué más hacer con esto.",
     "El correo rebota.\nGracias.\nNo sé qué más hacer con esto."},
    {"Gracias por la respuesta, pero sigue sin funcionar.",
     "Gracias por la respuesta, pero sigue sin funcionar."},
    {"My site is down.\n\nKind regards,\nJohn Smith\nAcme Ltd.", "My site is down."},
    {"My site is down.\nBest,\nJohn", "My site is down."},
    {"Mail bounces since Monday\n\nSent from my iPhone", "Mail bounces since Monday"},
    {"El correo rebota.\nEnviado desde mi Samsung Galaxy", "El correo rebota."},
    {"La web no carga\n-- \nAna Ruiz\nDirectora", "La web no carga"},
    {"La web no carga.\nUn saludo,\nAna\n\nPD: solo desde el móvil",
     "La web no carga.\nPD: solo desde el móvil"},
    {"Al enviar sale esto:\nSaludos\nAna\n\n550 5.7.1 Relaying denied",
     "Al enviar sale esto:\n550 5.7.1 Relaying denied"},
    {"No puedo entrar al panel. Muchas gracias, Ana", "No puedo entrar al panel."},
    {"I cannot log in, thanks in advance!", "I cannot log in,"},
    {"Saludos,\nno puedo entrar al panel", "no puedo entrar al panel"},
};

inline constexpr TicketCase kQuotes[] = {
    {"Sigue sin ir el correo.\n\nEl lun, 3 nov 2025 a las 10:11, Soporte (<a@b.example>) "
     "escribió:\n"
     "> Pruebe de nuevo\n> Un saludo",
     "Sigue sin ir el correo."},
    {"Still broken here.\nOn Mon, Nov 3, 2025 at 10:11 AM Support\n<help@host.example> wrote:\n\n"
     "Please try again",
     "Still broken here."},
    {"On Mon, Nov 3, 2025 Support wrote:\n> Which browser?\n\nFirefox 132 on Windows 11",
     "Firefox 132 on Windows 11"},
    {"No va el FTP.\n\n-----Mensaje original-----\nDe: Soporte\nEnviado: lunes\nPara: Ana\n"
     "Asunto: RE: FTP\n\nPruebe el puerto 21",
     "No va el FTP."},
    {"FTP is broken.\n-----Original Message-----\nTry port 21", "FTP is broken."},
    {"No va el FTP.\n\nDe: Soporte <a@b.example>\nEnviado el: lunes, 3 de noviembre\nPara: Ana\n"
     "Asunto: FTP\n\nPruebe otra vez",
     "No va el FTP."},
    {"FTP is broken.\n\n*From:* Support\n*Sent:* Monday\n*To:* Ana\n*Subject:* FTP\n\nTry again",
     "FTP is broken."},
    {"No va el FTP.\nDe: Ana Enviado: lunes Para: Soporte Asunto: FTP\nPruebe otra vez",
     "No va el FTP."},
    {"Hola,\n\n---------- Forwarded message ---------\nDe: Mail Delivery System\n"
     "Fecha: lunes\nPara: ana\nAsunto: Undelivered Mail Returned to Sender\n\n"
     "550 5.1.1 User unknown\n\nUn saludo,\nAna",
     "Undelivered Mail Returned to Sender\n\n550 5.1.1 User unknown"},
    {"> 550 5.7.1 Message rejected\n> as spam", "550 5.7.1 Message rejected\nas spam"},
    {"Al enviar me sale esto:\n> 552 5.2.2 Mailbox full\n\nUn saludo,\nAna",
     "Al enviar me sale esto:\n552 5.2.2 Mailbox full"},
    {"RV: factura\n\nDe: Ana\nEnviado: lunes\nAsunto: factura\n\nNecesito la de octubre en PDF",
     "RV: factura\n\nfactura\n\nNecesito la de octubre en PDF"},
    {"De: es una palabra que el filtro borra.", "De: es una palabra que el filtro borra."},
};

inline constexpr TicketCase kDisclaimers[] = {
    {"No va el correo.\n\nEste mensaje y sus adjuntos son confidenciales y van\ndirigidos a su "
     "destinatario.\n\nTampoco la web.",
     "No va el correo.\n\nTampoco la web."},
    {"Mail is down.\n\nThis e-mail and any attachments are confidential.", "Mail is down."},
    {"No va el correo.\nUn saludo\nAna\n\nAVISO LEGAL: la información...\n\nAntes de imprimir este "
     "correo piense en el medio ambiente.",
     "No va el correo."},
    {"Mail is down.\n\nCONFIDENTIALITY NOTICE: this\nis secret", "Mail is down."},
    {"Este mensaje me sale al entrar", "Este mensaje me sale al entrar"},
};

inline constexpr TicketCase kTraces[] = {
    {"La tienda falla:\njava.lang.IllegalStateException: no pool\n\tat "
     "com.foo.Bar.baz(Bar.java:12)\n"
     "\tat com.foo.Main.main(Main.java:3)\nCaused by: java.net.ConnectException: Connection "
     "refused\n"
     "\t... 23 more",
     "La tienda falla:\njava.lang.IllegalStateException: no pool\n"
     "Caused by: java.net.ConnectException: Connection refused"},
    {"Traceback (most recent call last):\n  File \"/srv/app.py\", line 3, in <module>\n    run()\n"
     "  File \"/srv/run.py\", line 8, in run\n    raise ValueError(x)\nValueError: bad port 70000",
     "ValueError: bad port 70000"},
    {"PHP Fatal error: Uncaught PDOException: Access denied in /var/www/db.php:12\nStack trace:\n"
     "#0 /var/www/db.php(12): PDO->__construct()\n#1 {main}\n  thrown in wp-config.php",
     "PHP Fatal error: Uncaught PDOException: Access denied in /var/www/db.php:12\n"
     "thrown in wp-config.php"},
    {"TypeError: x is undefined\n    at load (https://shop.example/app.js:1:200)\n"
     "    at async Promise.all (index 0)\nload@https://shop.example/app.js:1:2",
     "TypeError: x is undefined\nat async Promise.all (index 0)"},
    {"System.IO.IOException: Disco lleno\n   en Foo.Bar.Leer() en C:\\src\\Bar.cs:línea 12\n"
     "   at Foo.Main(String[] args) in C:\\src\\Main.cs:line 3",
     "System.IO.IOException: Disco lleno"},
    {"It fails at work (office) and\nat home too", "It fails at work (office) and\nat home too"},
    {"#12 no se ha resuelto", "#12 no se ha resuelto"},
};

inline constexpr TicketCase kLogs[] = {
    {"El correo no sale:\n"
     "2025-11-03 10:11:01 INFO start\n2025-11-03 10:11:02 INFO connect\n"
     "2025-11-03 10:11:03 ERROR SMTP 550 5.7.1 relaying denied\n"
     "2025-11-03 10:11:04 INFO retry\n2025-11-03 10:11:05 INFO connect again\n"
     "2025-11-03 10:11:06 ERROR SMTP 550 5.7.1 relaying denied\n"
     "2025-11-03 10:11:07 WARN Connection refused\n2025-11-03 10:11:08 INFO stop\n"
     "2025-11-03 10:11:09 INFO bye",
     "El correo no sale:\nERROR SMTP 550 5.7.1 relaying denied\nWARN Connection refused"},
    {"See log\n[Mon Nov 03 10:11:12.1 2025] [core:notice] a\n"
     "[Mon Nov 03 10:11:12.2 2025] [core:notice] b\n[Mon Nov 03 10:11:12.3 2025] [core:notice] c\n"
     "[Mon Nov 03 10:11:12.4 2025] [core:notice] d\n[Mon Nov 03 10:11:12.5 2025] [core:notice] e\n"
     "[Mon Nov 03 10:11:12.6 2025] [core:notice] f\n[Mon Nov 03 10:11:12.7 2025] [core:notice] g\n"
     "[Mon Nov 03 10:11:12.8 2025] [php:error] PHP Fatal error: Out of memory\n"
     "[Mon Nov 03 10:11:12.9 2025] [core:notice] h",
     "See log\n[php:error] PHP Fatal error: Out of memory"},
    {"Va lenta\n1.2.3.4 - - [03/Nov/2025:10:11:12 +0100] \"GET /a HTTP/1.1\" 200 1\n"
     "1.2.3.4 - - [03/Nov/2025:10:11:12 +0100] \"GET /b HTTP/1.1\" 200 1\n"
     "1.2.3.4 - - [03/Nov/2025:10:11:12 +0100] \"GET /c HTTP/1.1\" 200 1\n"
     "1.2.3.4 - - [03/Nov/2025:10:11:12 +0100] \"GET /d HTTP/1.1\" 200 1\n"
     "1.2.3.4 - - [03/Nov/2025:10:11:12 +0100] \"GET /e HTTP/1.1\" 502 1\n"
     "1.2.3.4 - - [03/Nov/2025:10:11:12 +0100] \"GET /f HTTP/1.1\" 200 1\n"
     "1.2.3.4 - - [03/Nov/2025:10:11:12 +0100] \"GET /g HTTP/1.1\" 200 1\n"
     "1.2.3.4 - - [03/Nov/2025:10:11:12 +0100] \"GET /h HTTP/1.1\" 200 1\n"
     "1.2.3.4 - - [03/Nov/2025:10:11:12 +0100] \"GET /i HTTP/1.1\" 200 1",
     "Va lenta\n\"GET /e HTTP/1.1\" 502 1"},
    {"Nov  3 10:11:12 mx postfix[1]: status=bounced (550 5.1.1 User unknown)\ny nada más",
     "Nov 3 10:11:12 mx postfix[1]: status=bounced (550 5.1.1 User unknown)\ny nada más"},
};

inline constexpr TicketCase kBlobs[] = {
    {"no va nada\nno va nada\nno va nada", "no va nada"},
    {"no va no va no va", "no va no va no va"},
    {"ayuda ayuda ayuda ayuda ayuda ayuda por favor", "ayuda por favor"},
    {"la imagen iVBORw0KGgoAAAANSUhEUgAAAAUAAAAFCAYAAACNbyblAAAAHElEQVQI12P4 no sale",
     "la imagen no sale"},
    {"hash e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855 distinto",
     "hash distinto"},
    {"ver https://ejemplo.example/una/ruta/muy/larga/que/sigue/y/sigue/hasta/pasar/de/ochenta?x=1 "
     "roto",
     "ver https://ejemplo.example/una/ruta/muy/larga/que/sigue/y/sigue/hasta/pasar/de/ochenta?x=1 "
     "roto"},
    {"error 0x80070005 y ERR_CONNECTION_REFUSED en wp-config.php",
     "error 0x80070005 y ERR_CONNECTION_REFUSED en wp-config.php"},
    {"/var/www/html/wp-content/plugins/woocommerce/includes/class-wc-order-item-shipping.php falla",
     "/var/www/html/wp-content/plugins/woocommerce/includes/class-wc-order-item-shipping.php "
     "falla"},
    {"respuesta "
     "{\"error\":\"invalid_grant\",\"error_description\":\"Bad,Request\",\"code\":400,\"at\":\"/"
     "oauth\"}",
     "respuesta "
     "{\"error\":\"invalid_grant\",\"error_description\":\"Bad,Request\",\"code\":400,\"at\":\"/"
     "oauth\"}"},
};

inline constexpr TicketCase kHtml[] = {
    {"<html><head><style>p{color:red}</style></head><body><p>No va el correo</p><p>Tampoco la "
     "web</p></body></html>",
     "No va el correo\n\nTampoco la web"},
    {"<div>No va</div><script>alert('x')</script><div>la web</div>", "No va\n\nla web"},
    {"<p>Mi contrase&ntilde;a&nbsp;no vale</p>", "Mi contraseña no vale"},
    {"la cuenta <info@acme.example> no recibe", "la cuenta <info@acme.example> no recibe"},
    {"vector<int> no compila", "vector<int> no compila"},
};

inline constexpr TicketCase kFallbacks[] = {
    {"", ""},
    {" \r\n\t \xC2\xA0\xE2\x80\x8B\n", ""},
    {"Hola", "Hola"},
    {"Gracias", "Gracias"},
    {"Hola,\n\nUn saludo,\nAna", "Hola,\n\nUn saludo,\nAna"},
    {"<p>Ayuda</p>", "Ayuda"},
    {"???", "???"},
    {"at com.foo.Bar.baz(Bar.java:12)", "at com.foo.Bar.baz(Bar.java:12)"},
};

}  // namespace kb::text
