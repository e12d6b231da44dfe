using System;
using PrivX.Client;
using PrivX.Client.Paging;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Errors;

namespace PrivX.PowerShell.Jobs;

/// <summary>
/// Puts a report together from several lists. A part that cannot be read is an error that names it, and the others still come: a report with a hole
/// must not look complete.
/// </summary>
public abstract class ReportCmdlet : ConnectedCmdlet
{
    private protected ReportCmdlet()
    {
    }

    /// <summary>Reads one part; false where it could not be read, which is told.</summary>
    /// <param name="part">What is missing then, as the beginning of a sentence.</param>
    /// <param name="read">Reads it.</param>
    private protected bool Part(string part, Action read)
    {
        try
        {
            read();
            return true;
        }
        catch (PrivXException failure) when (!ErrorMapper.IsTerminating(failure))
        {
            Report(new PrivXListException($"{part} could not be read; the report is not complete without it. {failure.Message}", failure), part);
            return false;
        }
    }

    /// <summary>Reads one list row by row; false where it could not be read to its end, which is told.</summary>
    /// <param name="part">What is missing then, as the beginning of a sentence.</param>
    /// <param name="list">The list.</param>
    /// <param name="take">Takes a row, on the pipeline thread.</param>
    private protected bool Read<T>(string part, PagedList<T> list, Action<T> take) => Part(part, () => Bridge.Stream(list, null, row =>
    {
        take(row);
        return true;
    }));
}
