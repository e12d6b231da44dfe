using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading.Tasks;

namespace PrivX.Benchmarks.Table;

/// <summary>Measures everything side by side and prints the table.</summary>
internal static class TableCommand
{
    public static async Task<int> RunAsync(TableOptions options)
    {
        if (Built.Configuration != "Release")
        {
            await Console.Error.WriteLineAsync("The module to measure is the one that ships: dotnet run -c Release …");
            return 2;
        }

        DirectoryInfo folder = Directory.CreateTempSubdirectory("privx-benchmarks-");
        var rows = new List<Row>();
        string before = Load();
        string engine;
        try
        {
            await using (Worker worker = await Worker.StartAsync(folder.FullName))
            {
                engine = Worker.Pwsh is null ? "the engine package, PowerShell " : "pwsh ";
                engine += await worker.TextAsync("\"$($PSVersionTable.PSVersion) on $([Runtime.InteropServices.RuntimeInformation]::FrameworkDescription)\"");
            }

            var measurements = new Measurements(options, folder.FullName, Keep);
            await measurements.StartAsync();
            await measurements.ListAsync();
            await measurements.NamesAsync();
            await measurements.CreateAsync();
            await measurements.DownloadAsync();
            await measurements.CompletionAsync();
            await measurements.MemoryAsync();
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        Console.WriteLine();
        Console.WriteLine($"{Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription.Trim()}, {RuntimeInformation.FrameworkDescription}; module in {engine}; medians of {options.Runs.ToString(CultureInfo.InvariantCulture)}; load average before {before}, after {Load()}.");
        Console.WriteLine();
        Print(rows);
        return rows.All(row => row.Met) ? 0 : 1;

        // Told at once too: a long run that is broken off has not been in vain.
        void Keep(Row row)
        {
            rows.Add(row);
            Console.Error.WriteLine($"{row.What}: {row.Ours}, {row.Other}: {row.Ratio}");
        }
    }

    private static void Print(List<Row> rows)
    {
        string[][] cells =
        [
            ["What", "Target", "Module", "Compared with", "Result", "Met"],
            .. rows.Select(row => new[] { row.What, row.Target, row.Ours, row.Other, row.Ratio, row.Met ? "yes" : "NO" }),
        ];
        int[] widths = Enumerable.Range(0, cells[0].Length).Select(column => cells.Max(row => row[column].Length)).ToArray();
        for (int line = 0; line < cells.Length; line++)
        {
            Console.WriteLine("| " + string.Join(" | ", cells[line].Select((cell, column) => cell.PadRight(widths[column]))) + " |");
            if (line == 0)
            {
                Console.WriteLine("|" + string.Join("|", widths.Select(width => new string('-', width + 2))) + "|");
            }
        }
    }

    private static string Load()
    {
        const string File = "/proc/loadavg";
        return System.IO.File.Exists(File) ? System.IO.File.ReadAllText(File).Split(' ')[0] : "unknown";
    }
}
