/**
 * What a run leaves behind: the rows of the output tables and the figures in the shape of the published ones.
 *
 * <pre>
 * World at a month's end  --KommuneRows-->  kommuner (every month)
 *                         --EventRows---->  events   (every month, if kept)
 *                         --ListRows----->  lists    (31 December)
 *                         --DoctorRows--->  doctors  (31 December)
 *   + YearMemory          --Moment--> FigureCatalogue --> figures
 * </pre>
 *
 * <p>Nothing here changes what the model does; {@link no.fastlege.agents.world.Recorder} keeps the rows in the world, so a snapshot has
 * them.
 */
package no.fastlege.agents.record;
