/**
 * Spanish, the first part. The reader is "tú"; a button is an infinitive, a hint an imperative; «wiki» is feminine.
 * One word for one thing: abort abortar · action acción · address dirección · author autor · backlink enlaza aquí ·
 * blame quién escribió · branch rama · bring back recuperar · browser navegador · bundle bundle de git · canvas lienzo ·
 * card tarjeta · change cambio · clone clonar · commit commit · conflict conflicto · credentials usuario y token ·
 * delete borrar · device dispositivo · discard descartar · draft borrador · edit editar · entry entrada · export exportar ·
 * fault defecto · favourites favoritos · fetch traer · file archivo · folder carpeta · graph grafo · heading encabezado ·
 * history historial · home portada · host servidor · import importar · key tecla · link enlace · margin margen · mention
 * mención · merge fusión, fusionar · moment momento · move mover · object objeto · offline sin conexión · origin origin ·
 * ours tu versión · outline índice · pack paquete · page página · palette paleta · path ruta · place lugar · property
 * propiedad · proxy proxy · push enviar · recto cara · redo rehacer · remote remoto · rename renombrar · repository
 * repositorio · restore restaurar · revert revertir · revision revisión · settings ajustes · settle resolver · sheet hoja ·
 * sitting sesión · storage almacenamiento · sync sincronizar · tag etiqueta, etiquetar · take back deshacer · task tarea ·
 * theirs la otra versión · tidy ordenar · token token · turn dar la vuelta, voltear · undo deshacer · verso dorso.
 */
import type { FirstMessages } from '../../en/first'
import { absent } from './absent'
import { beginning } from './beginning'
import { branching } from './branching'
import { errors } from './errors'
import { common } from './everywhere'
import { finding } from './finding'
import { offline } from './offline'
import { prose } from './prose'
import { reading } from './reading'
import { restoring } from './restoring'
import { shell } from './shell'
import { syncing } from './syncing'
import { undoing } from './undoing'
import { ways } from './ways'

export const messages: FirstMessages = {
  absent,
  beginning,
  branching,
  common,
  errors,
  finding,
  offline,
  prose,
  reading,
  restoring,
  shell,
  syncing,
  undoing,
  ways,
}
