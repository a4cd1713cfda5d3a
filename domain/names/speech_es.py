"""Spanish words of speech that a company may be called by, but seldom is."""

from __future__ import annotations

WORDS = """
abogados abonado abonando abonar abonara abonaron abran abre abri abrio abrir abrirlo
abro acaba acaban acabo acceso accion acciones acepta aceptable aceptacion aceptada
aceptamos aceptan aceptaria aceptarian aceptarle aceptaron acepto aclara aclaracion
acondicionado acordamos acrediten acreditenselo acredito acta activa activarlo activo
activos actua actualicen actualicenla actualiza actualizado actualizan actualizar
actualizo acuse addenda adelanta adelantado adelantar adelante adelanten adenda adeudos
adivina adjunta administrador adquisicion aerolinea aeropuerto agenda agendarme agente
agrega agregar aguacate aguanta aguinaldo agujero ahi ahorro ahorros aire ajustan
albaran albaranes alcanza alcanzamos alcohol alega alerta alias amable amaneciste
amenaza amigo amor ampliacion ampliar analista anda andamos andan anota anotado anotenlo
ante anterior anticipacion anticipado anticipos anual anular apaga aparece aparecer
aparezcan aplica aplicacion aplicada aplicarlo aplicaron aplicarse aplico apoyo
aprobaciones aprobador aprobando aprobaron aprobarse aprobo aprueba aprueban aprueben
apunta argumenta arranca arrancar arranque arregla arreglar arriba arriesgado articulo
artificial asado asciende asdfasdf asegura asegurado asentado asesor asigna atencion
atendido atendiendo atiende atiendo atorada atoradas atorado atras atrasa atrasaron
auditor aumento autentico automatico automaticos autoriza autorizacion autorizaciones
autorizan autorizar autorizaron autorizarse autorizo avance avanza avion avisa avisales
avisan avisanos avisos ayudan ayudando ayudas ayude ayuntamiento bajar bajen bancarios
bancos bandeja bano barato bebe bendigan beneficiario bla bloquea bloqueada bloqueados
bloqueo blue bodega boletin bolsa bonificacion borrador botella broncas buro busca busco
buzon cabeza cae caes caido caiga caja cajas calcula calculan calendario calidad
calificacion calle calorias cambia cambiada cambiamos cambian cambiaron cambie cambiemos
cambien cambios camino camion camiones campana canal cancela cancelacion cancelada
cancelan cancelen cancelo cantame captura caratula carga cargada cargado cargador cargar
cargaron carisima carne carro cartera casi casos castigar castigo castigos cayo ceder
cedieron celular cena cerca cerramos cerraron cerro certificado chau che checa checame
checan checar chico chiste ciento cierra cierran clases clausula clausulas clave clima
clonada cobra cobrada cobramos cobrando cobrarle cobraron cobrarse cobros coche cocina
coincide cola colgado comandos comentarios comer comerciales comida comio comision
comite comparame comparativo comparto compensen competencia complemento completa
complico comportamiento comprador compran comprar compras compro comprobado comprobante
comprobantes comprobar comprometernos comprometido comprometimos comprometio compromiso
comprueban comunicame comunicar concentracion concentrada concepto conciliacion
conciliar conecte confiando confiar confidencial configura configuracion confirma
confirmacion confirmado confirman confirmaron confirmas confirme confirmemos conforme
confundiendo conjunto conozco considera consideran consignacion consiste constancia
consulto contabilizada contactar contacte contado contador contando contesta contestado
contestarme contestas contesto contrapropuso contrarecibo contrarrecibo contrasena
contrasenas contratando controversia convenio conversacion conviene corporativa corra
corre correcta correctos corregida corregir corregirla corresponde corrida corrige
corrigen corrijan corrijanla cortar corte corto cosas costos cotizacion cotizaciones
cotizarle crear crees creo cripto criterios critico cruzo cta cuadra cuadrada cuatro
cubre cubrio cubrir cuello cuentame cuentan cuento cuesta cuestiona cumple cumplidos
cumplieron cumplimiento cumplio cuotas cupo curso dale danada dando danos darla darle
deba deberia debiendo debo decian decidieron decisiones declaro deduccion deducir
defectuosos deficiente definicion deja dejado dejan dejaron dejen delegacion delicado
demandar demasiados demo dengue departamento depende deposita depositamos depositan
depositar depositarle depositaron deposite depositemos depositen depositenlos desactiva
desalojar desbloquean desbloqueen descargo desconoce descontando descontar descontaron
descripcion descubrio descuento descuentos desempeno desglose despachar destino deten
detengan detenida detenido detiene detuvimos detuvo deudores devengado devolvamos
devolver devolverle devolvieron devolvio devuelto devueltos devuelvanle diario diarios
dicen diciendo dieron diferente diferidos digan diganme digo dijeron dijo dimos dio
direccion directo disculpas disena disenador dispara dispersion disponible disponibles
disputaba disputada disputas diste distinta distintas distinto divorciarme doble dolar
domiciliacion dominio dormir doy drive duele dueno duplicada duplicado duplicar duplico
echarle echenle echeq edades edo efectividad efectivo egreso ejecutivo ejemplos
electronico embarcar embarcarle embarque embarques emergencia emision emite emitid
emitime emitimos emitio emitir emitirla empeoraron empezando empieza empiezo empleados
encanta encima encontre encuentra encuentro enfermo enfrente enojadisimo ensename
entendi entendido entiendes entorno entra entrado entrando entrante entrar entraron
entrega entregados entregan entregar entregas entrego entro envia enviame enviamos
enviarme enviaron equivocada equivocado equivocamos equivoco equivoque eran eres erroneo
escala escalar escalenlo escribe escribeme escribi escribio escribo escritorio espanol
especial especificacion esperados esperamos esperan esperandome esperar esperaramos
espero esposa estaciono estafa estandar estariamos estatus estimacion estimado
estrategia estrategico etapa evaluacion evento evolucion excedido excelente excepcion
exceso exige existen expediente expiren explicame exportacion exposicion exposiciones
extendamos extranjero facilitas factorizo facturadas facturados facturamos facturan
facturarle facturaron facturarse facturemos facturo falsa faltaba faltante faltantes
faltaron falto fase felicidades fiando fianza fiar fiesta fijo filial filiales filtra
filtros financiero finanzas fines finge firmamos firman firmar firmarlo firmaron firmas
firmemos firmen firmo fiscales fisica flete flujo folio formato formulario foto fraude
frecuencia freelance frenar frenaron fuerte fuerza funcion funciona funcionan
funcionando funciono furioso fusiono gafete gamer gana ganar gano garantia garantizo
gata genera generar generas generen genial giraron giro glosaron gobierno golpeado
gordos grandes gratis grave guarda guardia guia guion guitarra habian habiles habilitado
habitantes habitos habla hablamos hablar hablarle hablas hable hablo habria haced
hacerla hacerle hacernos haces hackearon hagan hartos haz hazme hecha helado hemos
hermana hicieron hicimos hija hijo hilo hipotecario hito hitos hizo holaaa honorarios
horas hosting huele huerfano hueso humano ideas identificados idioma idiomas ignora
impagado impagados impedimento implementacion impresora imprime impuestos impugnar
imputada imputar inactivo incluido incluye incobrable incobrables incompleta inconforme
inconformidad incorrecto incumplidas incumplimiento indebido indice inflacion informa
informacion informan ingenieros ingles ingresos iniciar inmediato insista insiste
insistir insoluto instalacion instalo instrucciones instructivo inteligencia intencion
interes interesados intereses intervenga inutil invento invertir ir jaja jajaja jamas
japones javascript jefa jknljknlj juega junta juntas jura juran jurisdiccion juro
kilometraje laboral lado lana lanzamiento leads lealtad lees leida leo letra levanta
levantalo levantar levanten levanto libera liberamos libere liberen libro licencia
licencias licitacion liderazgo limpio linea lineamiento liquida liquidar liquido listado
listame llamada llamas llame llamo llanta llaves llegamos llegarme llegaron llegue lleno
llevamos llevan llevar lleve llevo llover lote lucas luz macro maestro malas mama mancha
manda mandado mandale mandales mandame mandamos mandan mandanos mandarlo mandarme
mandaron mandarselo mandas mandato mande manden mandenla mandenme mandes mando mano
manos mar marca marcado marcame margen martes matematicas matriz maximo mayores medias
mejorado mejoro membretada mencionar mensajes mensual mensuales mensualidades mercaderia
mercancia mete meter meterle meti metieron metro mias mide mientras millones min minimo
minutos mios mirar mitad modelo modificar modifiquen mole molesto mora moratorio
moratorios morosidad morosos motivos mover movimiento movimientos muestrame mueve
multaron mundial muro naturales necesitan negociando negociar negro nervioso ni niega
nivel niveles noche nomas nombre nomina normalmente noticias notificaciones notificanos
notifico novedad nuevos numeros objecion objeta objetan objeto obligatoria obligatorio
obra observaciones oficina oficinas ofrecen ofrecer ofrecerle ofrecio ojo olvida
olvidalo olvidaron olvide onda opciones opinan opinas opinion ordene organiza ortografia
otorgar oye pa pactado pactar pactaron pagador pagadores pagaran pagares pagarian
pagarle pague paguemos paguen pais palabra pantalla papeles paqueteria parada parado
paramos parar parcialidades paren partes participamos partido partir pasale pasame pasan
pasarme pasaron pasarse pasas pase pasenle paso pasos pastel pausa pedi pedimos pelea
pelean peleando pelicula penalidad penalizacion penalizaciones peor peores perdi perdon
perfecto periodo permanente permiso permitido peros perro personales personas pesima
peso pesos peticion pideme piden pidiendo pidio pido pie piezas pinto pirata piso
plantean plantilla plata plataforma plomero podes podriamos podrian poema politica pon
poncho pongan ponme porcentaje porcentajes porfa porfis portales posfechado posibilidad
postal pq practicamos precios prefactura prefieren prefiero preguntando preguntar
preguntarte preguntas pregunte pregunto prende preocupa preocupan preocupen presentacion
presento presidente presion presionando prestame prestamo presto previa prevista
principales prioridad privado probabilidad probarte procede procedimiento producto
programa programada programado programalo programaron promedio promesas promete prometi
prometieron prometio propia propias propina propone propongo propuesta prospecto
provisiones proximos proyeccion proyecto proyectos prueba publicar pueda puedan puedas
puente puerta puntos puntual puso python quedar quedaria quedaron quedo quejarme
quincena quincenales quincenas quisiera quitame quitaron quitemos quiten quito raiz
rangos raro rastrear rastreo rato reabran reabre reactiva reasignen rebotan rebotando
reboto recargos recepcion receptor receta rechaza rechazada rechazan rechazando
rechazaron rechazo reciben recibi recibidos recibieron recibio recibiran reclama
reclamando reclamar reclamo reclamos recomiendame recomiendas reconoce reconocemos
reconocen reconocer reconocerle reconocido recordandole recordatorios recorrio
rectificativa recuerdale recurrente redacta redactame redes reembolsan reembolsos
reemitanla reenvias reenvio reexpidan refacturacion refacturan refacturar refacturen
refinanciar reflejado regalo regalos regimen registra registrada registrado registran
registrar registrarla registraron regla reglas regresarles regresaron regrese regresemos
regreso regularizamos regularizarse rehacen rehacer rehagan reintegro relacion
relatividad remesa remisiones remito rendimiento renegociar renovacion renta rentamos
renueva repartido repartieron repite repitieron reportar reportarlo reporte requiere
requisitos reserva reservame resetea resolucion resolvamos resolver resolvieron resolvio
responde responsable resto resuelto resuelven resumenes retenciones retenida retenidos
retiene retienen retiro retroactivo retuvo reunion revertirlo reviertan revisame revisan
revise reviso riesgosas rojo ronda rotacion ruido sabes saca sacar sacas saco sala
saldada saldado saldito salga salieron salio salta saludos salvaste sana secreta secreto
sector seguimiento seguimos seguirle seis seleccion semanal serie servicio sesion siendo
significa signo sigo sigue siguen sigues silencia sillas simula sincroniza sintomas
siquiera sirve sirven sirves sirvio situacion sociales sola solicita solicitar solicito
solicitudes soltaron solto solucion solucionarlo sonar soporta soporte sorpresas sos
sostiene spam subanle sube subele suben subi subieron subimos subio subirle sueldo suele
suelta sueltan suelto suficiente suma sumando suplantaron suplante surtirle suscribeme
suscripciones suscrito suspende suspendido suspendio sustituir tacho tacos tardamos
tardan tardia tardio tarea tarifa tarjeta taxi taza te telefono tema temporada
temporalmente tendria tenencia tenga tengas teniamos tenian tenis teoria tercer tercera
termina terminacion terminado terminamos tesis tesorera tesoreria tesorero testamento
timbrada timbrar timbraron toca tocado tocan tomadas tomado tomarle tome tomo tope topo
toquen trabajas traduce trae traen traer trafico traiga traigo tramitan tramitar tramite
tramites tranqui transferencias transferirme transfiera transfieran transfieras
transfiere transfirio tratarlo trimestre tutorial unica urge usado usamos usando usemos
usen uso vacaciones vacante validar valido variables vaya ve vea veces vecino velocidad
ven vencieron vencimientos vencio vende venderle vendiendo vendo veo verano verde
verifique verifiquen verlos verme viable viajan viaje vias viaticos vieja viejo viendo
vieron vigente vino vio visita visitar visitas vistazo visto vivas vivo volumen volver
volvi volviendo volvieron vuelo vuelvan vuelve wallet webinar xfa xxxx zona
"""
