using System;
using System.IO;
using System.Text;

namespace PrivX.Tour.Host;

/// <summary>Where the tour is shown: how wide it is, and whether it understands colours.</summary>
internal sealed class Terminal
{
    private const int WidthOfFiles = 120;
    private const int NarrowestUsable = 40;
    private const string Reset = "\u001b[0m";

    private readonly TextWriter _output;

    private Terminal(TextWriter output, int width, bool hasColours)
    {
        _output = output;
        Width = width;
        HasColours = hasColours;
    }

    public int Width { get; }

    public bool HasColours { get; }

    /// <summary>The console, if the output goes there; else plain text of a fixed width, so that logs are the same everywhere.</summary>
    public static Terminal For(TextWriter output)
    {
        bool isConsole = ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected;
        if (!isConsole)
        {
            return new Terminal(output, WidthOfFiles, hasColours: false);
        }

        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        int width = Console.WindowWidth >= NarrowestUsable ? Console.WindowWidth : WidthOfFiles;
        bool plain = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            || Environment.GetEnvironmentVariable("TERM") == "dumb";
        return new Terminal(output, width, !plain);
    }

    public void Write(string text) => _output.Write(text);

    public void WriteLine(string text = "") => _output.WriteLine(text);

    /// <summary>A line in one colour, where there are colours.</summary>
    /// <param name="colour">SGR parameters, such as <c>32</c>.</param>
    /// <param name="text">The line.</param>
    public void WriteLine(string colour, string text) => _output.WriteLine(Paint(colour, text));

    public string Paint(string colour, string text) => HasColours ? $"\u001b[{colour}m{text}{Reset}" : text;
}
