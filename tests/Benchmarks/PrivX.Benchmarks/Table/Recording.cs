using System;
using System.Diagnostics;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PrivX.Benchmarks.Floor;

namespace PrivX.Benchmarks.Table;

/// <summary>A big recorded file on the simulator, and curl to compare with.</summary>
internal sealed class Recording
{
    private readonly FloorClient _floor;
    private readonly string _path;

    private Recording(FloorClient floor, string connection, string channel, string file)
    {
        _floor = floor;
        _path = $"connection-manager/api/v1/connections/{connection}/channel/{channel}/file/{file}";
        Connection = connection;
        File = file;
    }

    public string Connection { get; }

    public string File { get; }

    /// <summary>Makes one of the recorded files so many bytes long.</summary>
    public static async Task<Recording> GrowAsync(FloorClient floor, int bytes)
    {
        JsonArray trails = JsonNode.Parse(await floor.Http.GetStringAsync(new Uri("simulator/state/trails", UriKind.Relative)))!.AsArray();
        foreach (JsonObject trail in trails.OfType<JsonObject>())
        {
            foreach (JsonObject channel in trail["channels"]!.AsArray().OfType<JsonObject>())
            {
                if ((channel["transferred_files"] as JsonArray)?.OfType<JsonObject>().FirstOrDefault(file => (string?)file["status"] == "OK") is not { } file)
                {
                    continue;
                }

                file["payload_size"] = bytes;
                using var content = new StringContent(trail.ToJsonString(), Encoding.UTF8, "application/json");
                using HttpResponseMessage changed = await floor.Http.PutAsync(new Uri("simulator/state/trails", UriKind.Relative), content);
                changed.EnsureSuccessStatusCode();
                return new Recording(floor, (string)trail["connection_id"]!, (string)channel["id"]!, (string)file["id"]!);
            }
        }

        throw new InvalidOperationException("There is no recorded file.");
    }

    /// <summary>Milliseconds that curl takes for the file, its own start included; null where there is no curl.</summary>
    public async Task<double?> CurlAsync(string caFile, string target)
    {
        var watch = Stopwatch.StartNew();
        using HttpResponseMessage opened = await _floor.Http.PostAsync(new Uri(_path, UriKind.Relative), null);
        opened.EnsureSuccessStatusCode();
        string handle = (string)JsonNode.Parse(await opened.Content.ReadAsStringAsync())!["session_id"]!;
        var start = new ProcessStartInfo("curl") { RedirectStandardInput = true, UseShellExecute = false };
        foreach (string argument in new[] { "--silent", "--show-error", "--fail", "--cacert", caFile, "--output", target, "--config", "-", new Uri(_floor.Http.BaseAddress!, $"{_path}/{handle}").ToString() })
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            using Process curl = Process.Start(start)!;

            // Not as an argument: those are for everybody to see.
            await curl.StandardInput.WriteAsync($"header = \"Authorization: Bearer {_floor.Token}\"");
            curl.StandardInput.Close();
            await curl.WaitForExitAsync();
            return curl.ExitCode == 0 ? watch.Elapsed.TotalMilliseconds : throw new InvalidOperationException($"curl ended with {curl.ExitCode}.");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
