using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PrivX.Contract;
using PrivX.Contract.Generator;

if (args is not [var client])
{
    Console.Error.WriteLine("The one argument is the folder of the client: src/PrivX.Client");
    return 1;
}

// Reads everything before anything is written: a contract that cannot be used leaves the files as they are.
IReadOnlyDictionary<string, string> files;
try
{
    files = ClientGenerator.Generate(ApiContract.Load());
}
catch (Exception e) when (e.GetBaseException() is InvalidDataException or InvalidOperationException)
{
    // In this form MSBuild takes it for an error of its own, which it shows however little it is asked to show.
    Console.Error.WriteLine($"contract : error CONTRACT: {e.GetBaseException().Message}");
    return 1;
}

foreach ((string path, string text) in files)
{
    string file = Path.Combine(client, path);
    if (File.Exists(file) && File.ReadAllText(file) == text)
    {
        continue;
    }

    Directory.CreateDirectory(Path.GetDirectoryName(file)!);
    File.WriteAllText(file, text);
    Console.WriteLine($"written: {path}");
}

foreach (string old in ClientGenerator.FindGenerated(client).Where(path => !files.ContainsKey(path)))
{
    File.Delete(Path.Combine(client, old));
    Console.WriteLine($"removed: {old}");
}

return 0;
