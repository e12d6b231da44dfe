using System;
using PrivX.Simulator.Control;

namespace PrivX.Simulator.Engine;

/// <summary>The engine behind an address; a reset puts a fresh one in its place.</summary>
internal sealed class EngineHolder
{
    private volatile RequestPipeline _pipeline;
    private volatile SimulatorEngine _engine;

    public EngineHolder(SimulatorOptions options)
    {
        _engine = new SimulatorEngine(options);
        _pipeline = new RequestPipeline(_engine, new ControlApi(this));
    }

    public SimulatorEngine Current => _engine;

    public RequestPipeline Pipeline => _pipeline;

    public Uri? Address { get; set; }

    public void Reset()
    {
        var options = _engine.Options;
        options.Clock = _engine.Clock;
        _engine = new SimulatorEngine(options);
        _pipeline = new RequestPipeline(_engine, new ControlApi(this));
    }
}
