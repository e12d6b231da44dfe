using System;

namespace PrivX.PowerShell.Jobs.Exports;

/// <summary>One record on its way into a file.</summary>
/// <param name="Time">When it came to be, by the server's clock; records come in this order.</param>
/// <param name="Key">What tells it from others: a hash of its content. Records that are the same in all are told by their number.</param>
/// <param name="Line">Makes its line, without the end of it.</param>
internal sealed record ExportRecord(DateTimeOffset Time, string Key, Func<string> Line);
